import { cmsConfig } from '../src/config';
import { prepareDataDirectory } from '../src/data-directory';

const config = cmsConfig();

const sqlite = {
  client: 'sqlite',
  connection: { filename: prepareDataDirectory(config).databaseFile },
  useNullAsDefault: true,
};

const mysql = {
  client: 'mysql',
  connection: {
    host: config.DATABASE_HOST,
    port: config.DATABASE_PORT,
    database: config.DATABASE_NAME,
    user: config.DATABASE_USERNAME,
    password: config.DATABASE_PASSWORD,
    ...(config.DATABASE_SOCKET === undefined ? {} : { socketPath: config.DATABASE_SOCKET }),
    charset: 'utf8mb4',
    // Read by Knex for every table that Strapi makes.
    collate: config.DATABASE_COLLATION,
    timezone: 'Z',
  },
  pool: { min: 2, max: 10 },
};

export default {
  connection: config.DATABASE_CLIENT === 'mysql' ? mysql : sqlite,
};
