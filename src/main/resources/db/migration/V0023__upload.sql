-- A file on its way in over a bad line, part by part; each part is a content of its own, which no document shares.
create table upload (
  id               uuid        primary key,
  custodian_id     uuid        not null references custodian (id),
  copy_service_id  uuid,
  length           bigint      not null check (length > 0),
  received         bigint      not null check (received between 0 and length),
  sha256           text        check (sha256 ~ '^[0-9a-f]{64}$'),
  state            text        not null check (state in ('OPEN', 'COMPLETE', 'ATTACHED', 'ENDED')),
  created_at       timestamptz not null,
  created_by       text        not null,
  expires_at       timestamptz not null,
  check ((state = 'OPEN') <= (received < length)),
  check ((state in ('COMPLETE', 'ATTACHED')) <= (received = length))
);
create index upload_expiring on upload (custodian_id, expires_at, id) where state in ('OPEN', 'COMPLETE');
create index upload_sender on upload (custodian_id, created_by) where state in ('OPEN', 'COMPLETE');

create table upload_part (
  upload_id     uuid    not null references upload (id),
  custodian_id  uuid    not null,
  at            bigint  not null check (at >= 0),
  bytes         integer not null check (bytes > 0),
  sha256        text    not null,
  primary key (upload_id, at)
);
create index upload_part_tenant on upload_part (custodian_id, upload_id, at);

alter table upload enable row level security;
alter table upload force row level security;
create policy tenant on upload
  using (custodian_id = roi_custodian() and (roi_is_staff() or copy_service_id = roi_copy_service()))
  with check (custodian_id = roi_custodian() and (roi_is_staff() or copy_service_id = roi_copy_service()));
alter table upload_part enable row level security;
alter table upload_part force row level security;
create policy tenant on upload_part
  using (custodian_id = roi_custodian() and exists (select 1 from upload u where u.id = upload_id))
  with check (custodian_id = roi_custodian() and exists (select 1 from upload u where u.id = upload_id));
grant select, insert, update (received, state, expires_at) on upload to roi_app;
-- What was attached is the document's; what was given up is nobody's: the parts do not outlive the upload.
grant select, insert, delete on upload_part to roi_app;
