package dev.baton.activities;

import dev.baton.activities.aiturn.AiAgent;
import dev.baton.activities.aiturn.AiSettings;
import dev.baton.activities.aiturn.FilesUnread;
import dev.baton.activities.aiturn.HouseWords;
import dev.baton.activities.aiturn.OfflineAgent;
import dev.baton.activities.aiturn.Questions;
import dev.baton.activities.aiturn.model.AskModel;
import dev.baton.activities.insight.MessageReader;
import dev.baton.activities.insight.Summaries;
import dev.baton.activities.knowledge.Embeddings;
import dev.baton.activities.knowledge.Knowledge;
import dev.baton.activities.knowledge.KnowledgeSettings;
import dev.baton.activities.knowledge.OfflineAnswers;
import dev.baton.store.aiturn.ReadAsked;
import dev.baton.store.customer.ReadOrders;
import dev.baton.store.knowledge.ReadArticles;
import dev.baton.store.policy.CurrentPolicy;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The AI's side of the worker: reading, knowledge, and the agent that answers. */
@Configuration(proxyBeanMethods = false)
class AiBeans {
    private static final Logger LOG = LoggerFactory.getLogger(AiBeans.class);

    @Bean
    Embeddings embeddings(KnowledgeSettings settings) {
        return settings.embeddings();
    }

    @Bean
    MessageReader messageReader(Embeddings embeddings) {
        return new MessageReader(embeddings);
    }

    @Bean
    Summaries summaries() {
        return new Summaries();
    }

    @Bean
    Knowledge knowledge(DSLContext dsl, Embeddings embeddings, InstantSource time) {
        return new Knowledge(new ReadArticles(dsl), embeddings, time);
    }

    @Bean
    Questions questions(DSLContext dsl) {
        return new Questions(new ReadAsked(dsl), new ReadOrders(dsl));
    }

    @Bean
    HouseWords.InForce houseWords(DSLContext dsl) {
        CurrentPolicy policy = new CurrentPolicy(dsl);
        return language -> HouseWords.of(policy.read(), language);
    }

    @Bean
    AiAgent aiAgent(AiSettings settings, Embeddings embeddings, Knowledge knowledge, InstantSource time) {
        if (settings.modelIsSet()) {
            LOG.info("the AI is {} at {}", settings.model(), settings.endpoint());
            return new FilesUnread(AskModel.at(settings, knowledge::index, time));
        }
        LOG.info("the AI is the offline one: no model is set");
        return new FilesUnread(new OfflineAgent(new OfflineAnswers(embeddings), knowledge::index));
    }

    /** Beside the start, so that neither it nor the first customer waits for the index. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> loadKnowledge(Knowledge knowledge) {
        return ready -> Thread.ofPlatform().daemon().name("load-knowledge").start(() -> {
            try {
                LOG.info("{} articles are ready", knowledge.index().size());
            } catch (RuntimeException e) {
                LOG.warn("the articles are not ready; the first question will load them: {}", e.toString());
            }
        });
    }
}
