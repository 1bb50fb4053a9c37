import { Module } from '@nestjs/common';

import { CitizenFacade } from './citizen.facade.js';
import { Citizens } from './storage/citizens.js';

@Module({ providers: [CitizenFacade, Citizens], exports: [CitizenFacade] })
export class CitizenModule {}
