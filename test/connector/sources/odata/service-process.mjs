// An OData v4 service in a process of its own: its arguments are the description of the service and the folder of its data.
import http from 'node:http';
import mock from '@sap-ux/fe-mockserver-core';

const [metadataPath, mockdataPath] = process.argv.slice(2);
const silent = () => undefined;
const logger = { info: silent, warn: silent, error: silent, debug: silent };
// The service writes each question that it does not understand to the console.
console.error = silent;

const service = new mock.default({ services: [{ urlPath: '/odata', metadataPath, mockdataPath, logger }], logger });
await service.isReady;
// For each row it notes, for ever, that the literals of a filter are no properties: 4 GB after a dozen questions.
for (const access of service.getServiceRegistry().services.values())
  access.getMetadata().metadata.diagnostics.push = () => 0;

const server = http.createServer((request, response) =>
  service.getRouter()(request, response, () => {
    response.statusCode = 404;
    response.end();
  }),
);
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit());
