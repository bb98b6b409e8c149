-- What the intake saw on the pages of a document, for those who check whose they are.
alter table document
  -- The readable PDF is a valid PDF/A-2b. Of what was kept before, nobody knows.
  add column archival   boolean   not null default false,
  -- The pages whose text was read, counted from 1. The others are for eyes only.
  add column text_pages integer[] not null default '{}';

create table document_page_identifier (
  id            uuid     primary key,
  custodian_id  uuid     not null references custodian (id),
  document_id   uuid     not null references document (id) on delete cascade,
  page          integer  not null check (page > 0),
  kind          text     not null check (kind in ('RECORD_NUMBER', 'BIRTH_DATE')),
  value         text     not null check (char_length(value) between 1 and 40),
  unique (document_id, page, kind, value)
);
create index document_page_identifier_tenant on document_page_identifier (custodian_id, document_id);
alter table document_page_identifier enable row level security;
alter table document_page_identifier force row level security;
-- A copy service brings pages in; what they were found to say is for the staff.
create policy tenant on document_page_identifier
  using (custodian_id = roi_custodian() and roi_is_staff() and exists (select 1 from document d where d.id = document_id))
  with check (custodian_id = roi_custodian() and exists (select 1 from document d where d.id = document_id));
grant select, insert on document_page_identifier to roi_app;
