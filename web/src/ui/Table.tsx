import type { ReactNode } from 'react'
import styles from './Table.module.css'

export interface Column<Row> {
  label: string
  cell: (row: Row) => ReactNode
  /** Numbers stand right, so that their digits align. */
  isNumber?: boolean
  /** The cell that names the row. */
  isName?: boolean
}

interface TableProps<Row> {
  label: string
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
}

/** Rows under headings; on a narrow screen every row becomes a card with the headings inside. */
export function Table<Row>({ label, columns, rows, keyOf }: TableProps<Row>) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" className={column.isNumber ? styles.number : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) => (
              <Cell key={column.label} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  if (column.isName) {
    return (
      <th scope="row" className={styles.name}>
        {content}
      </th>
    )
  }
  return (
    <td data-label={column.label} className={column.isNumber ? styles.number : undefined}>
      {content}
    </td>
  )
}
