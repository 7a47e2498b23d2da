package io.redthread.fulfilment;

import io.redthread.fulfilment.FulfilmentRefusal.LabelTemplateNotFound;
import io.redthread.fulfilment.PrintJob.Look;
import io.redthread.fulfilment.store.LabelStore;
import io.redthread.fulfilment.store.LabelStore.InUse;
import io.redthread.kernel.Refused;
import io.redthread.parties.ShopId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which layout a label gets: that of its carrier and shop, of its carrier, of its shop, of all; else the shipped one. */
@Component
class LabelLooks {

    private final LabelStore store;
    private final ShippedLabels shipped;

    LabelLooks(LabelStore store, ShippedLabels shipped) {
        this.store = store;
        this.shipped = shipped;
    }

    /** The layouts of one print job, each once. */
    final class Chosen {

        private final List<InUse> known;
        private final Look fallback;
        private final List<Look> looks = new ArrayList<>();

        private Chosen(List<InUse> known, Look fallback) {
            this.known = known;
            this.fallback = fallback;
        }

        /** The place of the layout for that carrier and shop among the job's. */
        int of(@Nullable CarrierCode carrier, @Nullable ShopId shop) {
            var look = known.stream()
                    .filter(it -> fits(it.template().content(), carrier, shop))
                    .min(Comparator.comparingInt(it -> loose(it.template().content())))
                    .map(LabelLooks::look)
                    .orElse(fallback);
            var at = looks.indexOf(look);
            if (at >= 0) {
                return at;
            }
            looks.add(look);
            return looks.size() - 1;
        }

        Look at(int index) {
            return looks.get(index);
        }

        List<Look> all() {
            return List.copyOf(looks);
        }
    }

    /** Begins a job of that kind; a template that is named takes all of it. */
    Chosen of(LabelKind kind, Optional<LabelTemplateId> wanted) {
        var known = store.inUse(kind);
        if (wanted.isEmpty()) {
            return new Chosen(known, new Look(null, null, shipped.of(kind)));
        }
        var named = known.stream()
                .filter(it -> it.template().id().equals(wanted.get()))
                .findFirst()
                .orElseThrow(() -> new Refused(new LabelTemplateNotFound(wanted.get())));
        return new Chosen(List.of(), look(named));
    }

    /** The shipped waybill, half hidden. */
    Chosen masked() {
        var layout = shipped.of(LabelKind.WAYBILL);
        return new Chosen(List.of(), new Look(null, null, new LabelLayout(layout.paper(), true, layout.elements())));
    }

    private static boolean fits(LabelTemplate.Content it, @Nullable CarrierCode carrier, @Nullable ShopId shop) {
        return (it.carrier() == null || it.carrier().equals(carrier))
                && (it.shop() == null || it.shop().equals(shop));
    }

    private static int loose(LabelTemplate.Content it) {
        return (it.carrier() == null ? 2 : 0) + (it.shop() == null ? 1 : 0);
    }

    private static Look look(InUse it) {
        return new Look(it.template().id(), it.version().version(), it.version().layout());
    }
}
