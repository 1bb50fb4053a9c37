import type { Translated } from '../text-key';
import type { session as chinese } from '../zh/session';

export const session: Translated<typeof chinese> = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  login: 'Account',
  password: 'Password',
  changePassword: 'Change password',
  currentPassword: 'Current password',
  newPassword: 'New password',
  repeatPassword: 'New password again',
  passwordRule: 'At least 10 characters out of three of: upper case, lower case, digits, symbols',
  passwordsDiffer: 'The two new passwords differ',
  passwordChanged: 'The password has been changed',
  mustChangePassword: 'After the first sign-in or a reset, please choose a password of your own.',
  ended: 'You are signed out',
  endedExplained: 'Please sign in again. What you typed on this page is still there.',
  leave: 'Give up and leave',
  noWorkplace: 'Your account has no workplace yet. Please ask an administrator.',
};
