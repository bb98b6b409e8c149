-- How each custodian charges; one that is not here charges nothing.
create table billing_settings (
  custodian_id     uuid           primary key references custodian (id),
  charges          boolean        not null,
  prepayment_from  numeric(12, 2) check (prepayment_from >= 0),
  on_account       boolean        not null,
  due_days         integer        not null check (due_days between 0 and 180),
  number_prefix    text           not null,
  version          bigint         not null
);
create table invoice_counter (
  custodian_id  uuid   primary key references custodian (id),
  last          bigint not null check (last > 0)
);
-- What a copy service keeps of the charge for the pages that it pulls.
create table fee_share_percent (
  copy_service_id  uuid          primary key references copy_service (id),
  custodian_id     uuid          not null references custodian (id),
  percent          numeric(5, 2) not null check (percent between 0 and 100)
);

create table invoice (
  id               uuid           primary key,
  custodian_id     uuid           not null references custodian (id),
  request_id       uuid           not null references release_request (id),
  facility_id      uuid           not null references facility (id),
  requester_id     uuid           references requester (id),
  number           text           not null,
  tracking_number  text           not null,
  bill_to          text           not null,
  bill_to_address  text,
  reference        text,
  issued_on        date           not null,
  due_on           date           not null,
  pages            integer        not null check (pages >= 0),
  total            numeric(12, 2) not null check (total >= 0),
  quote            jsonb          not null,
  facts            jsonb          not null,
  letter_id        uuid           not null references letter (id),
  created_at       timestamptz    not null,
  created_by       text           not null,
  state            text           not null check (state in ('OPEN', 'PARTLY_PAID', 'PAID', 'OVERPAID', 'WAIVED', 'WRITTEN_OFF',
                     'CANCELLED')),
  balance          numeric(12, 2) not null,
  hold_id          uuid           references request_hold (id),
  cancelled_at     timestamptz,
  cancelled_by     text,
  cancel_reason    text,
  version          bigint         not null,
  unique (custodian_id, number),
  check ((state = 'CANCELLED') = (cancelled_at is not null))
);
create unique index invoice_one_live on invoice (request_id) where state <> 'CANCELLED';
create index invoice_request on invoice (custodian_id, request_id, id);
-- The lists: what is due first, each filter with an index that is already in that order.
create index invoice_due on invoice (custodian_id, due_on, id);
create index invoice_owed on invoice (custodian_id, due_on, id) where balance > 0 and cancelled_at is null;
create index invoice_state on invoice (custodian_id, state, due_on, id);
create index invoice_facility on invoice (custodian_id, facility_id, due_on, id);
create index invoice_requester on invoice (custodian_id, requester_id, due_on, id);

create table invoice_entry (
  id            uuid           primary key,
  custodian_id  uuid           not null,
  invoice_id    uuid           not null references invoice (id),
  kind          text           not null check (kind in ('PAYMENT', 'REFUND', 'WRITE_OFF', 'WAIVER', 'CREDIT', 'DEBIT')),
  amount        numeric(12, 2) not null check (amount > 0),
  method        text           check (method in ('CHECK', 'CASH', 'MONEY_ORDER', 'EFT', 'CARD_TERMINAL', 'PROVIDER')),
  reference     text,
  value_on      date           not null,
  pages         integer        check (pages >= 0),
  reason        text,
  recorded_at   timestamptz    not null,
  recorded_by   text           not null,
  check ((kind in ('PAYMENT', 'REFUND')) = (method is not null))
);
create index invoice_entry_invoice on invoice_entry (custodian_id, invoice_id, id);

create table invoice_share (
  id               uuid           primary key,
  custodian_id     uuid           not null,
  invoice_id       uuid           not null references invoice (id),
  copy_service_id  uuid           not null references copy_service (id),
  pages            integer        not null check (pages >= 0),
  percent          numeric(5, 2)  not null,
  amount           numeric(12, 2) not null check (amount >= 0)
);
create index invoice_share_invoice on invoice_share (custodian_id, invoice_id, id);
create index invoice_share_service on invoice_share (custodian_id, copy_service_id, invoice_id);

create table fee_waiver (
  id               uuid           primary key,
  custodian_id     uuid           not null,
  invoice_id       uuid           not null references invoice (id),
  state            text           not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
  reason           text           not null check (reason in ('INDIGENCE', 'CONTINUITY_OF_CARE', 'STATUTORY', 'SERVICE_FAILURE',
                     'COURTESY')),
  explanation      text           not null,
  asked            numeric(12, 2) check (asked > 0),
  asked_at         timestamptz    not null,
  asked_by         text           not null,
  granted          numeric(12, 2) check (granted > 0),
  decision_reason  text,
  decided_at       timestamptz,
  decided_by       text,
  version          bigint         not null,
  check ((state = 'ASKED') = (decided_at is null)),
  check ((state = 'GRANTED') = (granted is not null)),
  check (state in ('ASKED', 'WITHDRAWN') or decided_by <> asked_by)
);
create index fee_waiver_invoice on fee_waiver (custodian_id, invoice_id, id);
create unique index fee_waiver_one_waits on fee_waiver (invoice_id) where state = 'ASKED';

create table fee_estimate (
  id             uuid           primary key,
  custodian_id   uuid           not null,
  request_id     uuid           not null references release_request (id),
  total          numeric(12, 2) not null,
  quote          jsonb          not null,
  facts          jsonb          not null,
  told_how       text           not null check (told_how in ('LETTER', 'PHONE', 'EMAIL', 'IN_PERSON', 'PORTAL')),
  told_to        text           not null,
  told_at        timestamptz    not null,
  told_by        text           not null
);
create index fee_estimate_request on fee_estimate (custodian_id, request_id, id);

do $$
declare t text;
begin
  foreach t in array array['billing_settings', 'invoice_counter', 'fee_share_percent'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (custodian_id = roi_custodian() and roi_is_staff())
                    with check (custodian_id = roi_custodian() and roi_is_staff())', t);
  end loop;
  foreach t in array array['invoice', 'fee_estimate'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from release_request r where r.id = request_id))
                    with check (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from release_request r where r.id = request_id))', t);
  end loop;
  foreach t in array array['invoice_entry', 'invoice_share', 'fee_waiver'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy tenant on %I using (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from invoice i where i.id = invoice_id))
                    with check (custodian_id = roi_custodian() and roi_is_staff()
                      and exists (select 1 from invoice i where i.id = invoice_id))', t);
  end loop;
end $$;

grant select, insert, update on billing_settings, invoice_counter, fee_share_percent to roi_app;
-- What was frozen is not changed, and an entry never.
grant select, insert, update (state, balance, hold_id, cancelled_at, cancelled_by, cancel_reason, version) on invoice to roi_app;
grant select, insert on invoice_entry, invoice_share, fee_estimate to roi_app;
grant select, insert, update (state, granted, decision_reason, decided_at, decided_by, version) on fee_waiver to roi_app;

alter table letter drop constraint letter_kind_check;
alter table letter add constraint letter_kind_check check (kind in ('ACKNOWLEDGEMENT', 'DEFICIENCY', 'EXTENSION', 'DENIAL',
  'DENIAL_REVIEW', 'NO_RECORDS', 'INVOICE'));
