-- Packages are built in the background, volume by volume. What was decided when a package was ordered waits in facts until it
-- is built, and the password of an encrypted one, sealed, as long: both are forgotten with its end.
create table package_build (
  id               uuid        primary key,
  custodian_id     uuid        not null references custodian (id),
  request_id       uuid        not null references release_request (id),
  number           integer     not null check (number > 0),
  state            text        not null check (state in ('QUEUED', 'BUILDING', 'READY', 'FAILED')),
  certified        boolean     not null,
  encrypted        boolean     not null,
  bates_prefix     text,
  sealed_password  text,
  facts            jsonb,
  plan             jsonb,
  pages            integer,
  volumes          integer,
  pages_done       integer     not null,
  volumes_done     integer     not null,
  attempts         integer     not null,
  -- Whose worker has it; one that comes back after another took over may not write any more.
  lease            uuid,
  claimable_at     timestamptz not null,
  failure          text        check (failure in ('DOCUMENT_DAMAGED', 'DOCUMENT_UNREADABLE', 'PARTS_CHANGED',
                                 'PASSWORD_LOST', 'SIGNING_UNAVAILABLE', 'INTERRUPTED')),
  queued_at        timestamptz not null,
  queued_by        text        not null,
  ended_at         timestamptz,
  unique (request_id, number),
  check ((state in ('READY', 'FAILED')) = (ended_at is not null)),
  check ((state = 'FAILED') = (failure is not null)),
  check (ended_at is null or num_nonnulls(facts, sealed_password) = 0)
);
create index package_build_waiting on package_build (custodian_id, claimable_at, id) where ended_at is null;
create index package_build_request on package_build (custodian_id, request_id, number);

-- A volume that is kept; it is never built again.
create table package_volume (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  build_id      uuid        not null references package_build (id),
  number        integer     not null check (number > 0),
  first_page    integer     not null check (first_page > 0),
  last_page     integer     not null check (last_page >= first_page),
  sha256        text        not null,
  bytes         bigint      not null check (bytes > 0),
  archival      boolean     not null,
  created_at    timestamptz not null,
  unique (build_id, number)
);

-- Who certifies records; the one who was named last does.
create table certifier (
  id            uuid        primary key,
  custodian_id  uuid        not null references custodian (id),
  name          text        not null,
  title         text        not null,
  signature     bytea,
  created_at    timestamptz not null,
  created_by    text        not null
);
create index certifier_custodian on certifier (custodian_id, id);

alter table release_package add column built_at timestamptz;

-- Every package from before was ordered and ready at once. All custodians' at once: for this one statement the owner is not
-- held to one of them, and the new table is not shut yet.
alter table release_package no force row level security;
insert into package_build (id, custodian_id, request_id, number, state, certified, encrypted, pages, volumes, pages_done,
                           volumes_done, attempts, claimable_at, queued_at, queued_by, ended_at)
select id, custodian_id, request_id, number, 'READY', false, false, pages, 1, pages, 1, 1, created_at, created_at, created_by,
       created_at
  from release_package;
alter table release_package force row level security;

alter table package_build enable row level security;
alter table package_build force row level security;
create policy tenant on package_build
  using (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from release_request r where r.id = request_id))
  with check (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from release_request r where r.id = request_id));
alter table package_volume enable row level security;
alter table package_volume force row level security;
create policy tenant on package_volume
  using (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from package_build b where b.id = build_id))
  with check (custodian_id = roi_custodian() and roi_is_staff()
    and exists (select 1 from package_build b where b.id = build_id));
alter table certifier enable row level security;
alter table certifier force row level security;
create policy tenant on certifier
  using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());

grant select, insert on package_build, package_volume, certifier to roi_app;
grant update (state, sealed_password, facts, plan, pages, volumes, pages_done, volumes_done, attempts, lease, claimable_at,
  failure, ended_at) on package_build to roi_app;
