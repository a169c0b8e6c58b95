/** Every link of the application is built here. */
export const paths = {
  home: '/',
  signIn: (to?: string) => (to ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'),
  signUp: (to?: string) => (to ? `/sign-up?to=${encodeURIComponent(to)}` : '/sign-up'),
  setup: '/setup',
  search: (q?: string) => (q ? `/search?q=${encodeURIComponent(q)}` : '/search'),
  artist: (id: string) => `/artists/${id}`,
  release: (id: string) => `/releases/${id}`,
  myMusic: '/my-music',
  newRelease: '/my-music/new',
  editRelease: (id: string) => `/my-music/${id}`,
  recentlyPlayed: '/recently-played',
  account: '/account',

  shop: '/shop',
  category: (id: string) => `/shop/categories/${id}`,
  product: (id: string) => `/shop/products/${id}`,
  shopSearch: (q?: string) => (q ? `/shop/search?q=${encodeURIComponent(q)}` : '/shop/search'),
  cart: '/shop/cart',
  checkout: '/shop/checkout',
  myOrders: '/shop/orders',
  order: (id: string) => `/shop/orders/${id}`,

  desk: '/desk',
  deskOrders: '/desk/orders',
  deskOrder: (id: string) => `/desk/orders/${id}`,
  deskProducts: '/desk/products',
  newProduct: '/desk/products/new',
  editProduct: (id: string) => `/desk/products/${id}`,
  deskCategories: '/desk/categories',
  deskCategory: (id: string) => `/desk/categories/${id}`,
  stock: '/desk/stock',
  stockOf: (sku: string) => `/desk/stock/${encodeURIComponent(sku)}`,
  purchases: '/desk/purchases',
  newPurchase: (supplierId?: string) =>
    supplierId ? `/desk/purchases/new?supplier=${supplierId}` : '/desk/purchases/new',
  purchase: (id: string) => `/desk/purchases/${id}`,
  suppliers: '/desk/suppliers',
  supplier: (id: string) => `/desk/suppliers/${id}`,
  imports: '/desk/imports',
  importOf: (id: string) => `/desk/imports/${id}`,
  discounts: '/desk/discounts',
  sales: '/desk/sales',

  supply: '/supply',
  supplyOrder: (id: string) => `/supply/${id}`,
  notifications: '/notifications',
  mailbox: '/ops/mail',
  mail: (id: string) => `/ops/mail/${id}`,
}

/** Where to go after signing in: only ever a path of this site. */
export function safeReturn(to: string | null): string {
  return to !== null && /^\/(?![/\\])/.test(to) ? to : paths.home
}
