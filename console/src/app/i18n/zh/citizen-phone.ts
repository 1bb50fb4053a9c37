/** A citizen's telephone, for the demo. */
export const citizenPhone = {
  title: '市民电话（演示）',
  own: '本机号码',
  numberRule: '号码为 3–15 位数字。',
  connecting: '正在接入电话网…',
  call: {
    none: '拨 12345 联系政务服务热线',
    dialling: '正在拨号…',
    ringing: '正在等待接听…',
    talking: '通话中',
    busy: '对方忙，请稍后再拨',
    ended: '通话已结束',
  },
  keys: '拨号键',
  dial: '拨打 {{number}}',
  hangUp: '挂断',
  erase: '删除',
  hint: '请戴耳机，或把两个标签页的音量调低，以免啸叫。',
};
