package io.redthread.purchasing;

import io.redthread.kernel.Refusal;
import io.redthread.kernel.Sku;
import java.time.LocalDate;

/** What requisitions, requests for quotation and agreements do not let happen. */
public sealed interface SourcingRefusal extends Refusal {

    /**
     * There is no such agreement.
     *
     * @param agreement what was asked for
     */
    record AgreementNotFound(String agreement) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * The agreement does not hold: it is a draft, has ended, or is not this supplier's.
     *
     * @param number its number
     * @param validFrom first day it holds
     * @param validTo last day it holds
     */
    record AgreementNotInForce(String number, LocalDate validFrom, LocalDate validTo) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * The agreement does not have these goods.
     *
     * @param number its number
     * @param sku the goods
     */
    record NotInAgreement(String number, Sku sku) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * More is called off than the agreement has left, its allowance counted in.
     *
     * @param number its number
     * @param sku the goods; empty when it is the amount of the whole agreement
     * @param left what is left
     * @param wanted what was called off
     */
    record AgreementExhausted(String number, String sku, String left, String wanted) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * Somebody else saved the agreement in between.
     *
     * @param number its number
     * @param revision the revision it is at
     */
    record AgreementChanged(String number, int revision) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The agreement is at a step where this is not done: only a draft is rewritten, only one in force is ended.
     *
     * @param number its number
     * @param state how far it is
     */
    record AgreementInState(String number, AgreementState state) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * There is no such requisition, or it is not yours to see.
     *
     * @param requisition what was asked for
     */
    record RequisitionNotFound(String requisition) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Somebody else saved the requisition in between.
     *
     * @param number its number
     * @param revision the revision it is at
     */
    record RequisitionChanged(String number, int revision) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The requisition is at a step where this is not done.
     *
     * @param number its number
     * @param state how far it is
     */
    record RequisitionInState(String number, RequisitionState state) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * Only who asks writes on a requisition and hands it in.
     *
     * @param number its number
     * @param requester user name of who asks
     */
    record RequisitionNotYours(String number, String requester) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /**
     * Nobody knows what some of the goods would cost, so nobody can say who decides.
     *
     * @param number of the requisition
     * @param skus the goods, divided by commas
     */
    record EstimateMissing(String number, String skus) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /**
     * There is no such request for quotation, or it is not yours to see.
     *
     * @param rfq what was asked for
     */
    record RfqNotFound(String rfq) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.ABSENT;
        }
    }

    /**
     * Somebody else saved the request for quotation in between.
     *
     * @param number its number
     * @param revision the revision it is at
     */
    record RfqChanged(String number, int revision) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The request for quotation is at a step where this is not done.
     *
     * @param number its number
     * @param state how far it is
     */
    record RfqInState(String number, RfqState state) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * The supplier has no mail address, so it cannot be written to.
     *
     * @param supplier its name
     */
    record SupplierWithoutAddress(String supplier) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }

    /** No way for mail is set up, so nobody can be written to. */
    record MailNotSetUp() implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.STATE;
        }
    }

    /**
     * A line is given to a supplier that has not offered it.
     *
     * @param number its number
     * @param lineNo which line
     * @param supplier the supplier
     */
    record NotOffered(String number, int lineNo, String supplier) implements SourcingRefusal {
        @Override
        public Kind kind() {
            return Kind.RULE;
        }
    }
}
