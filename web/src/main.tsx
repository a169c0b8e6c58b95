import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { forgetPerson, queryClient } from './api/queries'
import { onEnd } from './api/session'
import { routes } from './routes'
import { flushReports } from './stores/player/player'
import { connectMediaSession } from './stores/player/mediaSession'
import './ui/base.css'

const router = createBrowserRouter(routes)

onEnd(() => {
  forgetPerson()
  void router.revalidate()
})
connectMediaSession()

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
void flushReports()
