-- What the bytes are; the bytes themselves are in the document store, by their hash within the custodian.
create table document (
  id               uuid        primary key,
  custodian_id     uuid        not null references custodian (id),
  format           text        not null check (format in ('PDF', 'TIFF', 'JPEG', 'PNG', 'CDA', 'TEXT')),
  media_type       text        not null,
  sha256           text        not null,
  bytes            bigint      not null check (bytes > 0),
  pages            integer     not null check (pages > 0),
  readable_sha256  text        not null,
  created_at       timestamptz not null,
  created_by       text        not null,
  copy_service_id  uuid
);
create index document_tenant on document (custodian_id, id);
alter table document enable row level security;
alter table document force row level security;
create policy tenant on document
  using (custodian_id = roi_custodian() and (roi_is_staff() or copy_service_id = roi_copy_service()))
  with check (custodian_id = roi_custodian() and (roi_is_staff() or copy_service_id = roi_copy_service()));
-- A stored document is never changed.
grant select, insert on document to roi_app;
