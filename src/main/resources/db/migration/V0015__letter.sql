-- A finished letter: the bytes are kept under their hash, and the row is never changed.
create table letter (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  request_id    uuid        not null references release_request (id),
  kind          text        not null check (kind in ('ACKNOWLEDGEMENT', 'DEFICIENCY', 'EXTENSION', 'DENIAL',
                  'DENIAL_REVIEW', 'NO_RECORDS')),
  sha256        text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  pages         integer     not null check (pages > 0),
  bytes         bigint      not null check (bytes > 0),
  created_at    timestamptz not null,
  created_by    text        not null
);
create index letter_request on letter (custodian_id, request_id, id);
alter table letter enable row level security;
alter table letter force row level security;
create policy tenant on letter
  using (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from release_request r where r.id = request_id))
  with check (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from release_request r where r.id = request_id));
grant select, insert on letter to roi_app;
