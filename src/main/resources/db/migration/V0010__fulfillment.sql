create table quality_check (
  id                    uuid        primary key,
  custodian_id          uuid        not null,
  request_id            uuid        not null references release_request (id),
  patient_on_every_page boolean     not null,
  pages_complete        boolean     not null,
  dates_in_scope        boolean     not null,
  recipient_correct     boolean     not null,
  passed                boolean     not null,
  note                  text,
  -- What the reviewer had before them: nothing else goes into a package.
  document_ids          jsonb       not null,
  checked_at            timestamptz not null,
  checked_by            text        not null
);
create index quality_check_request on quality_check (custodian_id, request_id, id);

create table release_package (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  request_id    uuid        not null references release_request (id),
  number        integer     not null,
  sha256        text        not null,
  bytes         bigint      not null,
  pages         integer     not null,
  record_pages  integer     not null,
  manifest      jsonb       not null,
  created_at    timestamptz not null,
  created_by    text        not null,
  unique (request_id, number)
);
create index release_package_request on release_package (custodian_id, request_id, number);

do $$
declare t text;
begin
  foreach t in array array['quality_check', 'release_package'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from release_request r where r.id = request_id))
                    with check (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from release_request r where r.id = request_id))', t);
  end loop;
end $$;
grant select, insert on quality_check, release_package to roi_app;
