package io.redthread.parties;

import io.redthread.kernel.Refusal;
import io.redthread.platform.json.Changes.Change;
import java.time.Instant;
import java.util.List;

/** What is not let happen to parties. In this order of precedence: absent, changed meanwhile, the others. */
public sealed interface PartyRefusal extends Refusal {

    /**
     * No such supplier, customer or partner.
     *
     * @param partyKind which of them
     * @param party its id
     */
    record PartyNotFound(PartyKind partyKind, String party) implements PartyRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No such shop.
     *
     * @param shop id or code
     */
    record ShopNotFound(String shop) implements PartyRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * No such mapping.
     *
     * @param mapping its id
     */
    record SkuMappingNotFound(SkuMappingId mapping) implements PartyRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Somebody else saved in between.
     *
     * @param document the code of the party or shop
     * @param version the version that is there now
     * @param changedBy who saved it
     * @param changedAt when
     * @param changes what differs from the version the caller knew
     */
    record ChangedMeanwhile(String document, int version, String changedBy, Instant changedAt, List<Change> changes)
            implements PartyRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The code is taken.
     *
     * @param code the code
     */
    record CodeTaken(String code) implements PartyRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }
}
