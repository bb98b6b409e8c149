-- Three more ways out: fax, Direct message and encrypted disc. A row of a delivery is one attempt.
alter table release_request
  drop constraint release_request_delivery_method_check,
  add constraint release_request_delivery_method_check check (delivery_method in ('MAIL', 'PICK_UP', 'SECURE_DOWNLOAD', 'FAX',
    'DIRECT_MESSAGE', 'ENCRYPTED_DISC'));

alter table request_hold drop constraint request_hold_reason_check;
alter table request_hold add constraint request_hold_reason_check
  check (reason in ('AUTHORIZATION_INCOMPLETE', 'IDENTITY_UNVERIFIED', 'PATIENT_UNCLEAR', 'SCOPE_UNCLEAR', 'CHART_INCOMPLETE',
                    'RECORD_UNSIGNED', 'CHART_ELSEWHERE', 'DENIED_BEFORE', 'ADDRESS_TO_CHECK', 'LEGAL_REVIEW', 'PAYMENT',
                    'COPY_SERVICE_RETURNED', 'OTHER'));

-- The number to which a requester's faxes go: a number of the directory was checked when it was put there.
alter table requester add column fax text;

alter table delivery
  drop constraint delivery_method_check,
  add constraint delivery_method_check check (method in ('MAIL', 'PICK_UP', 'SECURE_DOWNLOAD', 'FAX', 'DIRECT_MESSAGE',
    'ENCRYPTED_DISC')),
  drop constraint delivery_failure_reason_check,
  add constraint delivery_failure_reason_check check (failure_reason in ('RETURNED_MAIL', 'LOST', 'WRONG_ADDRESS', 'REFUSED',
    'NOT_COLLECTED', 'LINK_EXPIRED', 'LINK_LOCKED', 'FAX_NOT_TRANSMITTED', 'FAX_WRONG_NUMBER', 'MDN_FAILED',
    'DIRECT_ADDRESS_UNKNOWN', 'DIRECT_NOT_TRUSTED', 'MESSAGE_TOO_LARGE', 'DISC_UNREADABLE', 'OTHER')),
  add column attempt integer check (attempt > 0),
  add column resends uuid references delivery (id),
  add column address_checked text check (address_checked in ('TWICE', 'DIRECTORY')),
  add column picked_up_by text,
  add column permission_paper_id uuid references request_document (id),
  add column signature_paper_id uuid references request_document (id),
  add column receipt text check (receipt in ('RECIPIENT_SAID', 'SIGNED_FOR', 'CARRIER_PROOF', 'FETCHED', 'FAX_TRANSMITTED',
    'MDN_PROCESSED', 'MDN_DISPATCHED')),
  add column came_back_on date,
  add column came_back_opened boolean,
  add column incident_suggested boolean not null default false;

-- All custodians' at once: for this one statement the owner is not held to one of them.
alter table delivery no force row level security;
update delivery d set attempt = counted.attempt
  from (select id, row_number() over (partition by request_id, package_id order by id) as attempt from delivery) counted
 where counted.id = d.id;
alter table delivery force row level security;
alter table delivery alter column attempt set not null, add unique (request_id, package_id, attempt);

-- What was sent, where and how is not changed any more.
revoke update on delivery from roi_app;
grant update (state, failed_attempts, downloaded_at, ended_at, failure_reason, note, receipt, came_back_on, came_back_opened,
  incident_suggested, version) on delivery to roi_app;

-- Each time that a volume was fetched by its link.
create table delivery_fetch (
  id            uuid        primary key,
  custodian_id  uuid        not null,
  delivery_id   uuid        not null references delivery (id),
  volume        integer     not null check (volume > 0),
  fetched_at    timestamptz not null
);
create index delivery_fetch_delivery on delivery_fetch (custodian_id, delivery_id, volume);

-- What the custodian's fax service takes. Hours are those of the facility.
create table fax_limits (
  custodian_id      uuid    primary key references custodian (id),
  pages_per_packet  integer not null check (pages_per_packet between 2 and 500),
  packet_bytes      bigint  not null check (packet_bytes between 200000 and 100000000),
  packets           integer not null check (packets between 1 and 50),
  open_from         text    check (open_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  open_until        text    check (open_until ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  version           bigint  not null,
  check ((open_from is null) = (open_until is null)),
  check (open_from < open_until)
);

-- One call of the fax service: a cover sheet and pages of the package.
create table fax_packet (
  id               uuid        primary key,
  custodian_id     uuid        not null,
  delivery_id      uuid        not null references delivery (id),
  number           integer     not null check (number > 0),
  first_page       integer     not null check (first_page > 0),
  last_page        integer     not null check (last_page >= first_page),
  sha256           text        not null,
  bytes            bigint      not null check (bytes > 0),
  state            text        not null check (state in ('WAITING', 'CONFIRMED', 'FAILED')),
  failures         integer     not null,
  fault            text        check (fault in ('BUSY', 'NO_ANSWER', 'NO_FAX_MACHINE', 'TRANSMISSION_ERROR', 'WRONG_NUMBER')),
  transmission_id  text,
  ended_at         timestamptz,
  version          bigint      not null,
  unique (delivery_id, number)
);
create index fax_packet_delivery on fax_packet (custodian_id, delivery_id, number);

-- A disclosure that is known not to have reached anybody. Its row stays as it was written; this one says so.
create table disclosure_not_received (
  id             uuid        primary key,
  custodian_id   uuid        not null references custodian (id),
  disclosure_id  uuid        not null unique references disclosure (id) on delete cascade,
  reason         text        not null check (reason in ('RETURNED_UNOPENED', 'NOT_COLLECTED', 'NEVER_FETCHED', 'NOT_TRANSMITTED')),
  recorded_at    timestamptz not null,
  recorded_by    text        not null
);
create index disclosure_delivery on disclosure (custodian_id, delivery_id);
create index disclosure_not_received_disclosure on disclosure_not_received (custodian_id, disclosure_id);

do $$
declare t text;
begin
  foreach t in array array['delivery_fetch', 'fax_packet'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from delivery d where d.id = delivery_id))
                    with check (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from delivery d where d.id = delivery_id))', t);
  end loop;
end $$;
alter table fax_limits enable row level security;
alter table fax_limits force row level security;
create policy tenant on fax_limits using (custodian_id = roi_custodian() and roi_is_staff())
  with check (custodian_id = roi_custodian() and roi_is_staff());
alter table disclosure_not_received enable row level security;
alter table disclosure_not_received force row level security;
create policy tenant_read on disclosure_not_received for select using (custodian_id = roi_custodian() and roi_is_staff());
create policy tenant_write on disclosure_not_received for insert with check (custodian_id = roi_custodian() and roi_is_staff());

grant select, insert on delivery_fetch, disclosure_not_received to roi_app;
grant select, insert, update on fax_limits to roi_app;
grant select, insert, update (state, failures, fault, transmission_id, ended_at, version) on fax_packet to roi_app;
