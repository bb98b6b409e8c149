-- For wrk: op is list, read or create; the sample comes from the database, tab-separated.
local op, token, file, seed
local sample = {}
local counter = 0
local threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init(args)
  op, token, file, seed = args[1], args[2], args[3], args[4]
  math.randomseed(tonumber(seed) + number)
  for line in io.lines(file) do
    local id, facility, family, given, born, kind = line:match("([^\t]+)\t([^\t]+)\t([^\t]+)\t([^\t]+)\t([^\t]+)\t([^\t]+)")
    table.insert(sample, op == "create" and string.format('{"facilityId":"%s","channel":"LETTER","requester":{"kind":"%s",'
      .. '"name":"Lakeview Injury Law Office","address":"5 Main Street, Duluth, MN 55802","phone":"218-555-0100","reference":"B-1"},'
      .. '"patient":{"familyName":"%s","givenName":"%s","birthDate":"%s","recordNumber":"LH-1"},'
      .. '"scope":{"from":"2024-01-01","to":"2025-12-31","documentKinds":["ALL"]},"purpose":"LEGAL","medium":"PAPER",'
      .. '"recipient":"Lakeview Injury Law Office","delivery":{"method":"MAIL","address":"5 Main Street, Duluth, MN 55802"}}',
      facility, kind, family, given, born) or id)
  end
end

function request()
  local headers = { ["Authorization"] = "Bearer " .. token }
  if op == "list" then
    return wrk.format("GET", "/v1/release-requests", headers)
  end
  local one = sample[math.random(#sample)]
  if op == "read" then
    return wrk.format("GET", "/v1/release-requests/" .. one, headers)
  end
  counter = counter + 1
  headers["Content-Type"] = "application/json"
  headers["Idempotency-Key"] = seed .. "-" .. number .. "-" .. counter
  return wrk.format("POST", "/v1/release-requests", headers, one)
end

function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format('RESULT {"requests":%d,"microseconds":%d,"p50":%d,"p95":%d,"p99":%d,"errors":%d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(95), latency:percentile(99),
    e.connect + e.read + e.write + e.status + e.timeout))
end
