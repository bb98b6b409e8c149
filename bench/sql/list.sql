-- GET /v1/release-requests: the statements of the service, in its order. The values that it makes itself ride on the binding statement,
-- so that no round trip is added.
begin;
select set_config('roi.custodian', :custodian, false), set_config('roi.facilities', '*', false), set_config('roi.copy_service', '', false),
  cast(uuidv7() as text) as audit_id \gset
select rrr1_0.id,rrr1_0.assignee,rrr1_0.authorization_id,rrr1_0.channel,rrr1_0.closed_at,rrr1_0.created_at,rrr1_0.created_by,rrr1_0.custodian_id,rrr1_0.delivery_address,rrr1_0.delivery_method,rrr1_0.directive,rrr1_0.due_calendar,rrr1_0.due_citation,rrr1_0.due_on,rrr1_0.due_rule,rrr1_0.emergency,rrr1_0.facility_id,rrr1_0.legal_mandate,rrr1_0.medium,rrr1_0.patient_id,rrr1_0.prepared_by,rrr1_0.priority,rrr1_0.purpose,rrr1_0.received_at,rrr1_0.received_on,rrr1_0.recipient,rrr1_0.reopens_id,rrr1_0.requester_address,rrr1_0.requester_email,rrr1_0.requester_id,rrr1_0.requester_kind,rrr1_0.requester_name,rrr1_0.requester_phone,rrr1_0.requester_reference,rrr1_0.resolution,rrr1_0.scope,rrr1_0.state,rrr1_0.stated_address,rrr1_0.stated_birth_date,rrr1_0.stated_family_name,rrr1_0.stated_given_name,rrr1_0.stated_name_key,rrr1_0.stated_phone,rrr1_0.stated_record_number,rrr1_0.tracking_number,rrr1_0.updated_at,rrr1_0.version,rrr1_0.work_by from release_request rrr1_0 where rrr1_0.custodian_id=:custodian and rrr1_0.state<>'CLOSED' and 1=1 order by rrr1_0.work_by,rrr1_0.id offset 0 rows fetch first 51 rows only;
insert into audit_event (action,actor,actor_roles,copy_service_id,custodian_id,detail,occurred_at,outcome,patient_id,request_id,subject_id,subject_type,trace_id,id)
  values ('release-request.list','bench','front-desk',null,:custodian,'{}',now(),'ALLOWED',null,null,null,'release-requests','e91f24b96fc5f68135d65590eee9a7af',:audit_id);
commit;
select set_config('roi.custodian', '', false), set_config('roi.facilities', '', false), set_config('roi.copy_service', '', false);
