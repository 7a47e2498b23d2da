package io.redthread.fulfilment;

/**
 * A carrier (承运商).
 *
 * @param code our code
 * @param nameZh its Chinese name
 * @param nameEn its English name
 * @param kuaidi100 its code at kuaidi100, blank where unknown
 * @param kdniao its code at kdniao, blank where unknown
 */
public record Carrier(CarrierCode code, String nameZh, String nameEn, String kuaidi100, String kdniao) {}
