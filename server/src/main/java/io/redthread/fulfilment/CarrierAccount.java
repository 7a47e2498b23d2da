package io.redthread.fulfilment;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account at a carrier that gives electronic waybill numbers (电子面单账号). Its secret is kept sealed and shown never.
 *
 * @param carrier whose numbers
 * @param content what is known of it
 * @param secret whether a secret is kept
 * @param changedAt when it was last changed
 * @param changedBy by whom
 */
public record CarrierAccount(
        CarrierCode carrier, Content content, boolean secret, Instant changedAt, String changedBy) {

    /**
     * What is known of an account.
     *
     * @param by whose interface is asked
     * @param url where
     * @param partner our name there: partnerID, logistic_provider_id, key or EBusinessID
     * @param senderName who sends
     * @param senderPhone how to reach them
     * @param senderAddress from where
     * @param active whether numbers are asked for
     */
    public record Content(
            WaybillInterface by,
            URI url,
            String partner,
            String senderName,
            String senderPhone,
            String senderAddress,
            boolean active) {}

    /**
     * A change: what is known from now on, and a new secret.
     *
     * @param content what is known
     * @param secret the new secret; nothing keeps the one there is
     */
    public record Change(Content content, @Nullable String secret) {
        @Override
        public String toString() {
            return "Change[" + content + "]";
        }
    }
}
