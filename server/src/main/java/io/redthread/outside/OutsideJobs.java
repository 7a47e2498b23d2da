package io.redthread.outside;

import io.redthread.platform.database.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** What goes by the clock between us and partners' warehouses; nothing but one look where there are none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutsideSettings.class)
class OutsideJobs {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideJobs.class);

    private final OutsideSettings settings;
    private final KnownOutside known;
    private final KnownLinks links;
    private final Issuing issuing;
    private final PartnerCalls calls;
    private final AfterStops after;
    private final Differences differences;
    private final OutsideWatch watch;
    private final LocalPartner local;
    private final Transactions transactions;

    OutsideJobs(
            OutsideSettings settings,
            KnownOutside known,
            KnownLinks links,
            Issuing issuing,
            PartnerCalls calls,
            AfterStops after,
            Differences differences,
            OutsideWatch watch,
            LocalPartner local,
            Transactions transactions) {
        this.settings = settings;
        this.known = known;
        this.links = links;
        this.issuing = issuing;
        this.calls = calls;
        this.after = after;
        this.differences = differences;
        this.watch = watch;
        this.local = local;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void instructions() {
        quietly("see which warehouses partners run", known::look);
        if (!known.dropShipped().isEmpty()) {
            quietly("see which goods are linked", links::look);
        }
        if (settings.enabled() && !known.all().isEmpty()) {
            known.all().forEach(it -> quietly("give instructions", () -> issuing.outbound(it)));
            quietly("call partners", calls::callDue);
            quietly("let stopped orders go on", after::goOn);
            quietly("play the practice partner", local::work);
        }
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT7S")
    void announcements() {
        if (settings.enabled() && !known.all().isEmpty()) {
            known.all().forEach(it -> quietly("announce goods", () -> issuing.inbound(it)));
            quietly("follow differences", () -> transactions.in(differences::follow));
            quietly("watch partners", watch::look);
        }
    }

    private static void quietly(String what, Runnable job) {
        try {
            job.run();
        } catch (DataAccessException | TransactionException | io.redthread.kernel.Refused e) {
            LOG.warn("cannot {} now: {}", what, e.getMessage());
        }
    }
}
