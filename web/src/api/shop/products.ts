import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { newId } from '../../lib/ids'
import { api, ifMatch, unwrap } from '../client'
import { after, nextCursor, queryClient } from '../queries'
import type { paths } from '../generated/products'
import type { AttributeDraft, PricePeriodDraft, Product, ProductDraft, ProductEdit } from './model'

const PAGE_LENGTH = 24

type Query = NonNullable<paths['/api/v1/products']['get']['parameters']['query']>

/** Attributes are asked for by names that only the categories know, so that the document cannot list them. */
export type ProductQuery = Query & { [attribute: `attr.${string}`]: string[] }

export const products = (query: ProductQuery) =>
  infiniteQueryOptions({
    queryKey: ['products', query],
    queryFn: ({ signal, pageParam }) =>
      unwrap(
        api.GET('/api/v1/products', {
          params: { query: { limit: PAGE_LENGTH, ...query, ...after(pageParam) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  })

export const product = (id: string) =>
  queryOptions({
    queryKey: ['product', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/products/{id}', { params: { path: { id } }, signal })),
  })

export const productHistory = (id: string) =>
  queryOptions({
    queryKey: ['product', id, 'history'],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/products/{id}/history', { params: { path: { id }, query: { limit: 25 } }, signal })),
  })

export const categories = queryOptions({
  queryKey: ['categories'],
  queryFn: async ({ signal }) => (await unwrap(api.GET('/api/v1/categories', { signal }))).items,
  staleTime: 60_000,
})

export const category = (id: string) =>
  queryOptions({
    queryKey: ['category', id],
    queryFn: ({ signal }) => unwrap(api.GET('/api/v1/categories/{id}', { params: { path: { id } }, signal })),
    staleTime: 60_000,
  })

export async function createProduct(draft: ProductDraft): Promise<Product> {
  return keep(
    await unwrap(api.POST('/api/v1/products', { body: draft, params: { header: { 'Idempotency-Key': newId() } } })),
  )
}

/** What is left out of an edit stays, so that variants that are no longer wanted are dropped one by one before. */
export async function changeProduct(product: Product, change: ProductEdit): Promise<Product> {
  const wanted = change.variants?.map(({ sku }) => sku)
  const dropped = wanted ? product.variants.filter(({ sku }) => !wanted.includes(sku)) : []
  let { version } = product
  for (const { sku } of dropped) version = await dropVariant(product.id, sku, version)
  return keep(
    await unwrap(
      api.PATCH('/api/v1/products/{id}', {
        body: change,
        params: { path: { id: product.id }, header: ifMatch(version) },
      }),
    ),
  )
}

async function dropVariant(id: string, sku: string, version: number): Promise<number> {
  const left = await unwrap(
    api.DELETE('/api/v1/products/{id}/variants/{sku}', { params: { path: { id, sku }, header: ifMatch(version) } }),
  )
  return left.version
}

export async function withdrawProduct(product: Product): Promise<void> {
  await unwrap(api.DELETE('/api/v1/products/{id}', { params: { path: { id: product.id } } }))
  await productChanged(product.id)
}

export async function publishProduct(id: string): Promise<Product> {
  return keep(await unwrap(api.POST('/api/v1/products/{id}/publication', { params: { path: { id } } })))
}

export async function setPrices(product: Product, sku: string, prices: PricePeriodDraft[]): Promise<void> {
  await unwrap(
    api.PUT('/api/v1/products/{id}/variants/{sku}/prices', {
      body: { prices },
      params: { path: { id: product.id, sku }, header: ifMatch(product.version) },
    }),
  )
  await productChanged(product.id)
}

export async function createCategory(name: string, parentId: string | null): Promise<void> {
  const body = parentId === null ? { name } : { name, parentId }
  await unwrap(api.POST('/api/v1/categories', { body, params: { header: { 'Idempotency-Key': newId() } } }))
  await queryClient.invalidateQueries({ queryKey: categories.queryKey })
}

export async function renameCategory(id: string, version: number, name: string): Promise<void> {
  await unwrap(
    api.PATCH('/api/v1/categories/{id}', { body: { name }, params: { path: { id }, header: ifMatch(version) } }),
  )
  await categoryChanged(id)
}

export async function setAttributes(id: string, version: number, attributes: AttributeDraft[]): Promise<void> {
  await unwrap(
    api.PUT('/api/v1/categories/{id}/attributes', {
      body: { attributes },
      params: { path: { id }, header: ifMatch(version) },
    }),
  )
  await categoryChanged(id)
}

async function keep(product: Product): Promise<Product> {
  queryClient.setQueryData(['product', product.id], product)
  await listsChanged(product.id)
  return product
}

async function productChanged(id: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['product', id] })
  await listsChanged(id)
}

async function listsChanged(id: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['products'] }),
    queryClient.invalidateQueries({ queryKey: ['product', id, 'history'] }),
    queryClient.invalidateQueries({ queryKey: categories.queryKey }),
  ])
}

async function categoryChanged(id: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['category'] }),
    queryClient.invalidateQueries({ queryKey: category(id).queryKey }),
    queryClient.invalidateQueries({ queryKey: categories.queryKey }),
  ])
}
