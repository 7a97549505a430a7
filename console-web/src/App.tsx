import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { Refused } from './api/refused';
import { sentenceOf } from './codes/refusals';
import { ConversationPage } from './conversation/ConversationPage';
import { Frame } from './frame/Frame';
import { ListPage } from './frame/ListPage';
import { useSay } from './i18n/language';
import { DeskLive } from './live/DeskLive';
import { QueuePage } from './queue/QueuePage';
import { SessionContext, useCurrentSession } from './session/session';
import { SignIn } from './session/SignIn';
import { Button } from './ui/Button';
import { Empty } from './ui/Empty';
import { Loading } from './ui/Loading';

const Wallboard = lazy(() => import('./lead/Wallboard'));
const Administration = lazy(() => import('./admin/Administration'));

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // a refusal stays one, however often it is asked
      retry: (failed, problem) => !(problem instanceof Refused) && failed < 3,
      retryDelay: (failed) => Math.min(500 * 2 ** failed, 5000),
      staleTime: 5000,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <SignedInOrNot />
    </QueryClientProvider>
  );
}

function SignedInOrNot() {
  const say = useSay();
  const session = useCurrentSession();
  if (session.isPending) return <Loading words={say('state.loading')} retry={say('act.retry')} onRetry={() => void session.refetch()} rows={0} />;
  if (session.error instanceof Refused && session.error.status === 401) return <SignIn />;
  // the console goes on while the server is away; only the first reading needs it
  if (!session.data) {
    return (
      <Empty
        title={say('state.notReached')}
        action={<Button onClick={() => void session.refetch()}>{say('act.retry')}</Button>}
      >
        {sentenceOf(session.error, say)}
      </Empty>
    );
  }
  if (!session.data.rights.includes('USE_DESK')) return <Empty title={say('state.noRight')}>{say('state.noRightHow')}</Empty>;
  return (
    <SessionContext value={session.data}>
      <DeskLive>
        <Suspense fallback={<Loading words={say('state.loading')} retry={say('act.retry')} onRetry={() => window.location.reload()} />}>
          <Routes>
            <Route element={<Frame />}>
              <Route index element={<Navigate to="/queue" replace />} />
              <Route path="/queue/:queue?" element={<QueuePage />} />
              <Route path="/views/:view" element={<ListPage />} />
              <Route path="/conversations/:id" element={<ConversationPage />} />
              <Route path="/lead" element={<Wallboard />} />
              <Route path="/admin/:section?" element={<Administration />} />
              <Route path="*" element={<Empty title={say('state.nothingHere')}>{say('state.nothingHereHow')}</Empty>} />
            </Route>
          </Routes>
        </Suspense>
      </DeskLive>
    </SessionContext>
  );
}
