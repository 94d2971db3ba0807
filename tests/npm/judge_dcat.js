// Reads dcat.jsonld as JSON-LD, with a loader that fetches nothing, and prints its triples.
const fs = require('fs')
const jsonld = require('jsonld')

const entry = JSON.parse(fs.readFileSync(`${process.argv[2]}/dcat.jsonld`))
const documentLoader = url => { throw new Error(`asks for ${url}`) }
jsonld.toRDF(entry, {format: 'application/n-quads', documentLoader, safe: true}).then(
  triples => console.log(triples),
  error => {
    console.error(error.message)
    process.exit(1)
  })
