-- Who takes complaints: a denial must name it, 45 CFR 164.524(d)(2)(iii).
alter table custodian
  add column complaint_name   text,
  add column complaint_phone  text,
  add column complaint_email  text;
