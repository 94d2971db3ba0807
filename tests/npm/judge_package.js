// Validates a data package with npm's `datapackage`: the descriptor, every row, and every reference between tables.
const {Package} = require('datapackage')

async function main(folder) {
  const judged = await Package.load(`${folder}/datapackage.json`)
  if (!judged.valid) throw new Error(judged.errors.map(String).join('\n'))
  for (const resource of judged.resources) {
    const rows = await resource.read({relations: resource.schema.foreignKeys.length > 0})
    console.log(`${resource.name} ${rows.length}`)
  }
}

main(process.argv[2]).catch(error => {
  console.error(error.message, (error.errors || []).map(String).join('\n'))
  process.exit(1)
})
