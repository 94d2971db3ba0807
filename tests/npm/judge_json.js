// Validates each line of reports.jsonl against report.schema.json with `ajv`, strictly.
const fs = require('fs')
const Ajv = require('ajv/dist/2020')

const folder = process.argv[2]
const validate = new Ajv({strict: true, allowUnionTypes: true}).compile(JSON.parse(fs.readFileSync(`${folder}/report.schema.json`)))
const lines = fs.readFileSync(`${folder}/reports.jsonl`, 'utf8').trimEnd().split('\n')
lines.forEach((line, i) => {
  if (validate(JSON.parse(line))) return
  console.error(`line ${i + 1}`, validate.errors)
  process.exit(1)
})
console.log(`${lines.length} documents`)
