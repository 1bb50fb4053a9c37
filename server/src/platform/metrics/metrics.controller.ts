import { Controller, Get, Header } from '@nestjs/common';

import { Public } from '../http/allow.js';
import { Metrics } from './metrics.js';

/** Read by Prometheus inside the centre's network; nginx does not pass it on. */
@Controller('metrics')
@Public()
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4')
  read(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
