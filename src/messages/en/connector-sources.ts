/** Why a source on the network gives no figures. `{host}` is the server's name. */
export const connectorSourceMessages = {
  'connector.source.address': '“{address}” is no web address. Copy the whole address, beginning with https://.',
  'connector.source.https':
    'The server {host} does not use an encrypted connection (https), so no figures are taken from it. Use an address that begins with https://.',
  'connector.source.secret-in-address':
    'The address of {host} holds a password or an access key. Take it out of the address and enter it apart; keys are not stored in the workbook.',
  'connector.source.config':
    'The configuration of the source lacks “{field}” or has it wrong. Set the source up again.',
  'connector.source.redirect':
    'The server {host} redirects to an address that is not allowed (not encrypted, or another server while a password is used). Enter the final address.',
  'connector.source.network':
    'The server {host} cannot be reached. Check the network and the address. If a browser opens it, ask the administrator of the server to let the page of the add-in in (CORS) and to check its certificate.',
  'connector.source.certificate':
    'The certificate of the server {host} is not valid or has expired, so no figures are taken. Tell the administrator of the server.',
  'connector.source.timeout':
    'The server {host} did not answer within {seconds} seconds. Try again later, or give the source more time.',
  'connector.source.cancelled': 'Stopped taking figures from {host}, as asked.',
  'connector.source.unauthorized':
    'The server {host} asks for a login (status {status}). Enter the name, password or access key again.',
  'connector.source.forbidden':
    'This account may not read the figures of {host} (status {status}). Ask for the right to read.',
  'connector.source.not-found':
    'The server {host} has no such address (status {status}). Check the path of the source.',
  'connector.source.busy': 'The server {host} is overloaded or limits requests (status {status}). Try again later.',
  'connector.source.server-error':
    'The server {host} reports an error of its own (status {status}). Try again later; if it stays, tell its administrator.',
  'connector.source.refused':
    'The server {host} refused the request (status {status}). Check the address and the configuration of the source.',
  'connector.source.too-large':
    'The server {host} answers with more than {limit} MB. Narrow the data (by unit, by period), or use a source that counts on the server.',
  'connector.source.not-csv':
    'The server {host} answers with a web page, not with a table. A login may be needed, or the address is not that of a file.',
  'connector.source.not-json':
    'The server {host} answers with something that is no JSON. Check the address of the source.',
  'connector.source.json-shape':
    'The JSON of {host} holds no list of rows. Say where the list stands, for example data.items.',
  'connector.source.no-column': 'The source has no column “{column}”. Its columns: {columns}.',
  'connector.source.needs-columns':
    'The column of the day of receipt, and that of the status or the day of the end, were not recognised. Map the columns of the source. Its columns: {columns}.',
  'connector.source.column-type': 'The column “{column}” is of type {type}, which cannot be used here. Choose another.',
  'connector.source.many-words':
    'The column “{column}” holds too many different values for a column of statuses or channels. Check how the columns are mapped.',
  'connector.source.no-entity-set': 'The OData service has no entity set “{name}”. It has: {names}.',
  'connector.source.odata-metadata':
    'The description ($metadata) of the OData service {host} cannot be read. Enter the root address of an OData version 4 service.',
  'connector.source.odata-answer':
    'The OData service {host} does not answer as OData version 4 says. Tell the administrator of the service.',
  'connector.source.foreign-page':
    'The OData service {host} puts the next page on another server, so reading stopped. Tell the administrator of the service.',
  'connector.source.too-many-rows':
    'The source {host} has more than {limit} rows and its server cannot count them. Narrow the data by unit, or use ClickHouse.',
  'connector.source.no-table': 'The database has no table “{table}”. Check the names of the table and of the database.',
  'connector.source.query': 'The ClickHouse server {host} reports error {code}: {text}',
  'connector.source.clickhouse-answer':
    'The server {host} does not answer as ClickHouse does. Check the address and the port of the HTTP interface.',

  'connector.finding.remote-duplicates':
    '{count} rows of the source repeat the code of a dossier and were counted more than once. Name the column of the last update, so that only the latest row of each dossier counts.',
  'connector.finding.remote-duplicates-unchecked':
    'The service does not tell whether codes of dossiers repeat; where they do, the dossier is counted more than once.',
  'connector.finding.remote-rows': 'The server could not count, so {count} rows were fetched and counted here.',
  'connector.finding.remote-no-due-list':
    'The list of dossiers due could not be fetched from the server; the counts are complete.',
  'connector.finding.remote-due-list-cut':
    'Only the {count} dossiers that are the longest overdue are listed; the counts are complete.',
} as const;
