import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, type Shape } from '../api/client';
import { useSay } from '../i18n/language';
import { EditedList } from './EditedList';
import { Check, EditDialog, Field } from './Listing';

type Article = Shape<'Article'>;

/** What the AI answers from. */
export function Articles() {
  const say = useSay();
  const articles = useQuery({ queryKey: ['admin', 'articles'], queryFn: async () => (await ask('get', '/api/v1/admin/articles')).articles });
  const [wanted, setWanted] = useState('');
  const query = wanted.trim().toLocaleLowerCase();
  const found = (articles.data ?? []).filter((article) => `${article.title} ${article.key} ${article.category}`.toLocaleLowerCase().includes(query));
  return (
    <EditedList
      title={say('admin.articles')} lead={say('articles.lead', { count: articles.data?.length ?? 0 })}
      reading={articles} items={found} keyOf={(article) => `${article.key}/${article.locale}`} nameOf={(article) => article.title}
      row={(article) => (
        <>
          <span className="admin-words">
            <b className="clip">{article.title}</b>
            <span className="xs muted clip">{article.key}</span>
          </span>
          <span className="tag">{article.locale}</span>
          {!article.published && <span className="tag" data-look="line">{say('articles.unpublished')}</span>}
          <span className="sm muted clip admin-more">{article.category}</span>
        </>
      )}
      dialog={(article, onClose) => <ArticleDialog article={article} onClose={onClose} />}
    >
      <input className="field" type="search" value={wanted} placeholder={say('articles.search')} aria-label={say('articles.search')} onChange={(event) => setWanted(event.target.value)} />
    </EditedList>
  );
}

function ArticleDialog({ article, onClose }: { article: Article | null; onClose: () => void }) {
  const say = useSay();
  const queries = useQueryClient();
  const [key, setKey] = useState(article?.key ?? '');
  const [title, setTitle] = useState(article?.title ?? '');
  const [category, setCategory] = useState(article?.category ?? '');
  const [locale, setLocale] = useState(article?.locale ?? 'en');
  const [body, setBody] = useState(article?.body ?? '');
  const [questions, setQuestions] = useState((article?.questions ?? []).join('\n'));
  const [published, setPublished] = useState(article?.published ?? true);
  const save = async () => {
    await ask('put', '/api/v1/admin/articles/{key}', {
      at: { key },
      body: {
        title, category, locale, body, published, version: article?.version ?? 0,
        questions: questions.split('\n').map((line) => line.trim()).filter(Boolean),
      },
    });
    await queries.invalidateQueries({ queryKey: ['admin', 'articles'] });
  };
  return (
    <EditDialog title={article?.title ?? say('admin.add')} onSave={save} onClose={onClose}>
      <Field label={say('admin.key')} value={key} onChange={setKey} required off={article !== null} />
      <Field label={say('articles.titleField')} value={title} onChange={setTitle} required />
      <Field label={say('articles.category')} value={category} onChange={setCategory} required />
      <Field label={say('customer.language')} value={locale} onChange={setLocale} required />
      <Field label={say('articles.body')} value={body} onChange={setBody} rows={8} required />
      <Field label={say('articles.questions')} value={questions} onChange={setQuestions} rows={4} />
      <Check label={say('articles.published')} checked={published} onChange={setPublished} />
    </EditDialog>
  );
}
