import { bootstrap } from './bootstrap.ts';
import { config } from './config.ts';
import { contentTypes } from './content-types/index.ts';
import { controllers } from './controllers/index.ts';
import { destroy } from './destroy.ts';
import { register } from './register.ts';
import { routes } from './routes/index.ts';
import { services } from './services/index.ts';

export default { register, bootstrap, destroy, config, contentTypes, controllers, routes, services };
