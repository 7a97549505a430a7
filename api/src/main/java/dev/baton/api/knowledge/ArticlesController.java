package dev.baton.api.knowledge;

import dev.baton.api.audit.Acts;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.agent.Right;
import dev.baton.store.knowledge.Article;
import dev.baton.store.knowledge.EditArticles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The articles that the AI answers from; in use within a minute of saving. */
@RestController
@RequestMapping("/api/v1/admin/articles")
class ArticlesController {
    private final EditArticles articles;
    private final Acts acts;

    ArticlesController(EditArticles articles, Acts acts) {
        this.articles = articles;
        this.acts = acts;
    }

    record Articles(List<Article> articles) {}

    @GetMapping
    @ForTeam(Right.EDIT_ARTICLES)
    Articles all() {
        return new Articles(articles.all());
    }

    /** @param version the one that was edited; 0: it is new */
    record ArticleEdited(
            @Min(0) int version,

            @NotNull @Pattern(regexp = "[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}")
            String locale,

            @NotNull @Size(min = 1, max = 100) String category,
            @NotNull @Size(min = 1, max = 300) String title,
            @NotNull @Size(min = 1, max = 50_000) String body,
            @NotNull @Size(max = 100) List<@NotNull @Size(min = 1, max = 500) String> questions,
            boolean published) {}

    @PutMapping("/{key}")
    @ForTeam(Right.EDIT_ARTICLES)
    Article save(
            @PathVariable @Pattern(regexp = "[a-z0-9-]{1,100}") String key,
            @AuthenticationPrincipal TeamMember member,
            @Valid @RequestBody ArticleEdited edited,
            HttpServletRequest request) {
        Article article = new Article(
                key,
                edited.version(),
                edited.locale(),
                edited.category(),
                edited.title(),
                edited.body(),
                edited.questions(),
                edited.published(),
                null);
        return articles.save(article, acts.by(member, request));
    }
}
