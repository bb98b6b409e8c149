-- What must not be deleted, because it may be evidence. A hold names a patient or a request by its id alone, may cover what
-- another one covers, is released once, and is never removed. All of the custodian's people who may read holds see all of
-- them: whoever deletes must know of every one.
create table legal_hold (
  id              uuid        primary key,
  custodian_id    uuid        not null references custodian (id),
  scope           text        not null check (scope in ('PATIENT', 'REQUEST')),
  subject_id      uuid        not null,
  matter          text        not null,
  reason          text        not null,
  placed_at       timestamptz not null,
  placed_by       text        not null,
  released_at     timestamptz,
  released_by     text,
  release_reason  text,
  version         bigint      not null,
  check (num_nulls(released_at, released_by, release_reason) in (0, 3))
);
create index legal_hold_tenant on legal_hold (custodian_id, id);
create index legal_hold_in_force on legal_hold (custodian_id, id) where released_at is null;
create index legal_hold_subject on legal_hold (custodian_id, subject_id, id);
alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy tenant on legal_hold using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());

create function legal_hold_released_once() returns trigger language plpgsql as $$
begin
  if old.released_at is not null then
    raise exception 'a release is final';
  end if;
  return new;
end $$;
create trigger legal_hold_released_once before update on legal_hold
  for each row execute function legal_hold_released_once();
grant select, insert on legal_hold to roi_app;
grant update (released_at, released_by, release_reason, version) on legal_hold to roi_app;

-- That a document was deleted, by whom and why. The document's own row stays as it was, with its hash. What the document
-- belonged to is named by its id alone.
create table document_deletion (
  document_id   uuid        primary key references document (id),
  custodian_id  uuid        not null references custodian (id),
  subject_id    uuid        not null,
  reason        text        not null check (reason in ('RETENTION_ENDED', 'WRONG_PATIENT', 'DUPLICATE_SCAN')),
  note          text        not null,
  erased        boolean     not null,
  deleted_at    timestamptz not null,
  deleted_by    text        not null
);
create index document_deletion_subject on document_deletion (custodian_id, subject_id, deleted_at);
alter table document_deletion enable row level security;
alter table document_deletion force row level security;
create policy tenant on document_deletion
  using (custodian_id = roi_custodian() and exists (select 1 from document d where d.id = document_id))
  with check (custodian_id = roi_custodian() and roi_is_staff());
grant select, insert on document_deletion to roi_app;

-- Whether another document names the same bytes.
create index document_sha256 on document (custodian_id, sha256);
create index document_readable on document (custodian_id, readable_sha256);

-- What was read on the pages of a deleted document goes with it.
grant delete on document_page_identifier to roi_app;
