package io.redthread.fulfilment.transport;

import io.redthread.fulfilment.CarrierAccount;
import io.redthread.fulfilment.WaybillInterface;
import io.redthread.sales.ShipTo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each interface is sent, as fields of a form, and what its answers mean. */
@Component
class CarrierMessages {

    private static final int KEPT = 300;

    private final JsonMapper json;

    CarrierMessages(JsonMapper json) {
        this.json = json;
    }

    /** The fields of the form. */
    Map<String, String> form(CarrierAccount.Content account, String secret, Wanted wanted, String timestamp) {
        return switch (account.by()) {
            case SF -> {
                var message = json.writeValueAsString(sf(account, wanted));
                yield fields(
                        "partnerID",
                        account.partner(),
                        "requestID",
                        wanted.key(),
                        "serviceCode",
                        "EXP_RECE_CREATE_ORDER",
                        "timestamp",
                        timestamp,
                        "msgDigest",
                        CarrierSignatures.sf(message, timestamp, secret),
                        "msgData",
                        message);
            }
            case CAINIAO -> {
                var message = json.writeValueAsString(cainiao(account, wanted));
                yield fields(
                        "msg_type",
                        "TMS_WAYBILL_GET",
                        "logistic_provider_id",
                        account.partner(),
                        "data_digest",
                        CarrierSignatures.cainiao(message, secret),
                        "logistics_interface",
                        message);
            }
            case KUAIDI100 -> {
                var message = json.writeValueAsString(kuaidi100(account, wanted));
                yield fields(
                        "method",
                        "order",
                        "key",
                        account.partner(),
                        "t",
                        timestamp,
                        "sign",
                        CarrierSignatures.kuaidi100(message, timestamp, account.partner(), secret),
                        "param",
                        message);
            }
            case KDNIAO -> {
                var message = json.writeValueAsString(kdniao(account, wanted));
                yield fields(
                        "EBusinessID",
                        account.partner(),
                        "RequestType",
                        "1007",
                        "DataType",
                        "2",
                        "DataSign",
                        CarrierSignatures.kdniao(message, secret),
                        "RequestData",
                        message);
            }
        };
    }

    /** What an answer means. */
    CarrierAnswer read(WaybillInterface by, String body) {
        var answer = parsed(body);
        var inner =
                by == WaybillInterface.SF ? parsed(answer.path("apiResultData").asString("")) : answer;
        var number = switch (by) {
            case SF -> inner.at("/msgData/waybillNoInfoList/0/waybillNo");
            case CAINIAO -> answer.at("/waybillCloudPrintResponseList/0/waybillCode");
            case KUAIDI100 -> answer.at("/data/kuaidinum");
            case KDNIAO -> answer.at("/Order/LogisticCode");
        };
        var text = number.asString("").strip();
        return text.isEmpty() ? new CarrierAnswer.No(shortened(body)) : new CarrierAnswer.Number(text);
    }

    private JsonNode parsed(String text) {
        try {
            return text.isBlank() ? json.createObjectNode() : json.readTree(text);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private static Map<String, Object> sf(CarrierAccount.Content account, Wanted wanted) {
        var to = wanted.to();
        return Map.of(
                "language",
                "zh-CN",
                "orderId",
                wanted.key(),
                "expressTypeId",
                1,
                "isReturnRoutelabel",
                1,
                "cargoDetails",
                List.of(Map.of("name", wanted.goods())),
                "contactInfoList",
                List.of(
                        Map.of(
                                "contactType", 1,
                                "contact", account.senderName(),
                                "mobile", account.senderPhone(),
                                "address", account.senderAddress()),
                        Map.of(
                                "contactType", 2,
                                "contact", to.recipient(),
                                "mobile", to.phone(),
                                "country", to.country(),
                                "province", to.province(),
                                "city", to.city(),
                                "county", to.district(),
                                "address", to.street())));
    }

    private static Map<String, Object> cainiao(CarrierAccount.Content account, Wanted wanted) {
        var to = wanted.to();
        return Map.of(
                "cpCode", wanted.carrier().kdniao(),
                "sender",
                        Map.of(
                                "name", account.senderName(),
                                "mobile", account.senderPhone(),
                                "address", Map.of("detail", account.senderAddress())),
                "tradeOrderInfoDtos",
                        List.of(Map.of(
                                "objectId", wanted.key(),
                                "orderInfo", Map.of("tradeOrderList", List.of(wanted.key())),
                                "packageInfo",
                                        Map.of("id", wanted.key(), "items", List.of(Map.of("name", wanted.goods()))),
                                "recipient",
                                        Map.of(
                                                "name", to.recipient(),
                                                "mobile", to.phone(),
                                                "address",
                                                        Map.of(
                                                                "province", to.province(),
                                                                "city", to.city(),
                                                                "district", to.district(),
                                                                "detail", to.street())))));
    }

    private static Map<String, Object> kuaidi100(CarrierAccount.Content account, Wanted wanted) {
        var to = wanted.to();
        return Map.of(
                "printType", "NON",
                "kuaidicom", wanted.carrier().kuaidi100(),
                "orderId", wanted.key(),
                "cargo", wanted.goods(),
                "count", 1,
                "recMan", Map.of("name", to.recipient(), "mobile", to.phone(), "printAddr", whole(to)),
                "sendMan",
                        Map.of(
                                "name", account.senderName(),
                                "mobile", account.senderPhone(),
                                "printAddr", account.senderAddress()));
    }

    private static Map<String, Object> kdniao(CarrierAccount.Content account, Wanted wanted) {
        var to = wanted.to();
        return Map.of(
                "OrderCode", wanted.key(),
                "ShipperCode", wanted.carrier().kdniao(),
                "PayType", 1,
                "ExpType", "1",
                "Quantity", 1,
                "Commodity", List.of(Map.of("GoodsName", wanted.goods())),
                "Sender",
                        Map.of(
                                "Name", account.senderName(),
                                "Mobile", account.senderPhone(),
                                "Address", account.senderAddress()),
                "Receiver",
                        Map.of(
                                "Name", to.recipient(),
                                "Mobile", to.phone(),
                                "ProvinceName", to.province(),
                                "CityName", to.city(),
                                "ExpAreaName", to.district(),
                                "Address", to.street()));
    }

    private static String whole(ShipTo to) {
        return to.province() + to.city() + to.district() + to.street();
    }

    private static Map<String, String> fields(String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    private static String shortened(String body) {
        var text = body.strip();
        return text.length() <= KEPT ? text : text.substring(0, KEPT);
    }
}
