import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';

import { ALLOWED, PUBLIC } from './allow.js';

/** Stops the start where somebody forgot to say who may call a route. */
@Injectable()
export class EveryRouteIsGuarded implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getControllers()) {
      if (!metatype) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (!handler || Reflect.getMetadata('path', handler) === undefined) continue;
        const marks = [handler, metatype];
        const marked =
          this.reflector.getAllAndOverride(ALLOWED, marks) !== undefined ||
          this.reflector.getAllAndOverride(PUBLIC, marks) !== undefined;
        if (!marked) throw new Error(`${metatype.name}.${name} does not say who may call it`);
      }
    }
  }
}
