package io.redthread.fulfilment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** What the warehouse does by the clock. Several servers may: what one has in hand, the others pass over. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FulfilmentSettings.class)
class FulfilmentJobs {

    private static final Logger LOG = LoggerFactory.getLogger(FulfilmentJobs.class);

    private final FulfilmentSettings settings;
    private final WaveRules rules;
    private final Waves waves;
    private final BatchFulfilment batches;
    private final FeedbackSender sender;
    private final WaybillRequests requests;
    private final StockFeedCheck feedCheck;
    private final StockFeedSender feedSender;

    FulfilmentJobs(
            FulfilmentSettings settings,
            WaveRules rules,
            Waves waves,
            BatchFulfilment batches,
            FeedbackSender sender,
            WaybillRequests requests,
            StockFeedCheck feedCheck,
            StockFeedSender feedSender) {
        this.settings = settings;
        this.rules = rules;
        this.waves = waves;
        this.batches = batches;
        this.sender = sender;
        this.requests = requests;
        this.feedCheck = feedCheck;
        this.feedSender = feedSender;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
    void waves() {
        if (settings.automaticWaves()) {
            quietly("build waves", rules::buildDue);
        }
        quietly("close waves", waves::closeFinished);
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void withoutGoods() {
        quietly("take on orders without goods", batches::takeOnUnpacked);
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void feedback() {
        if (settings.feedback().enabled()) {
            quietly("tell shops", sender::sendDue);
        }
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void waybills() {
        if (settings.carriers().enabled()) {
            quietly("ask for waybill numbers", requests::askDue);
        }
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void stockFeeds() {
        if (settings.stockFeed().enabled()) {
            quietly("find what shops may offer", feedCheck::checkDue);
            quietly("tell shops what they may offer", feedSender::sendDue);
        }
    }

    private static void quietly(String what, Runnable job) {
        try {
            job.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("cannot {} now: {}", what, e.getMessage());
        }
    }
}
