package io.redthread.sales;

import io.redthread.parties.PartyId;
import io.redthread.parties.ShopId;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Who may buy on account, and how much (X41).
 *
 * @param party a customer or partner
 * @param shop whose orders are on the account; absent for every shop
 * @param buyerCode only orders with this customer code; empty for every buyer of the shop. Shop or code is needed
 * @param currency ISO 4217 code; orders in another currency are not on the account
 * @param limit most that may be owed, in that currency
 * @param termDays days until payment is due, 0–365
 */
public record NewCreditAccount(
        PartyId party, Optional<ShopId> shop, String buyerCode, String currency, BigDecimal limit, int termDays) {}
