package io.redthread.process.domain;

import io.redthread.kernel.Label;
import io.redthread.process.FormField;
import io.redthread.process.FormField.FieldChoice;
import io.redthread.process.FormField.Type;
import io.redthread.process.Node;
import io.redthread.process.NodeCode;
import io.redthread.process.NodeDetails;
import io.redthread.process.NodeForm;
import java.time.Duration;
import java.util.List;

/** The nodes that only some scenarios have (requirements F12–F14). */
final class ShippedSpecials {

    private ShippedSpecials() {}

    static Node stockUp() {
        return new Node(
                1,
                NodeCode.STOCK_UP,
                true,
                "purchasing",
                Duration.ofHours(24),
                new Label("预售备货提醒", "Remind to stock up"),
                new Label(
                        "预售待发数量超过可用库存的商品,提醒采购备货。",
                        "Buyers are told of goods of which more is pre-sold than is in stock."),
                new Label("预售备货台", "Pre-sale desk"));
    }

    static Node balance() {
        return new Node(
                1,
                NodeCode.BALANCE,
                true,
                "customer-service",
                Duration.ofDays(30),
                new Label("等尾款", "Await balance"),
                new Label("尾款付清后才启动履约。", "Fulfilment starts only after the balance is paid."),
                new Label("店铺接口、订单页", "Shop API, order page"));
    }

    static Node reviewBatch() {
        return new Node(
                1,
                NodeCode.REVIEW_BATCH,
                false,
                "operations",
                Duration.ofHours(2),
                new Label("分批审核", "Review batch"),
                new Label(
                        "大促订单先汇成批次,满数或到时后整批进入审核。",
                        "Orders gather in batches; a batch that is full or old enough is reviewed as one."),
                new Label("批次台", "Batch desk"));
    }

    static Node customsData() {
        var fields = List.of(
                FormField.needed("hs-code", Type.TEXT, "海关编码(HS)", "HS code")
                        .matching("[0-9]{6}|[0-9]{8}|[0-9]{10}", "6、8 或 10 位数字", "6, 8 or 10 digits"),
                FormField.needed("goods-name", Type.TEXT, "申报品名", "Declared goods"),
                FormField.needed("origin", Type.TEXT, "原产国(地区)", "Country of origin")
                        .matching("[A-Z]{2}", "两位国家代码,如 CN", "Two-letter code, such as CN"),
                FormField.needed("declared-value", Type.MONEY, "申报价值", "Declared value")
                        .atLeast("0.01"),
                FormField.needed("currency", Type.TEXT, "申报币种", "Declared currency")
                        .matching("[A-Z]{3}", "三位币种代码,如 USD", "Three-letter code, such as USD"),
                FormField.needed("net-weight", Type.NUMBER, "净重(千克)", "Net weight (kg)")
                        .atLeast("0.001"),
                FormField.needed("consignee-id", Type.TEXT, "收件人证件或税号", "Consignee id or tax number")
                        .matching("[A-Za-z0-9-]{4,30}", "4–30 位字母、数字或连字符", "4–30 letters, digits or hyphens"),
                FormField.needed("reason", Type.CHOICE, "贸易方式", "Kind of trade")
                        .oneOf(
                                new FieldChoice("sale", new Label("一般销售(9610)", "Sale (9610)")),
                                new FieldChoice("b2b", new Label("B2B 直接出口(9710)", "B2B export (9710)")),
                                new FieldChoice("gift", new Label("样品或赠品", "Sample or gift"))));
        return new Node(
                1,
                NodeCode.CUSTOMS_DATA,
                false,
                "customs",
                Duration.ofHours(4),
                new Label("清关信息录入", "Customs data"),
                new Label(
                        "按商品填写海关编码、原产国、申报价值与收件人证件;缺一项不能放行。",
                        "HS code, origin, declared value and the consignee's id; without each of them nothing goes on."),
                new Label("清关台、海关税则", "Customs desk, tariff"),
                NodeDetails.asking(new NodeForm(fields)));
    }

    static Node international() {
        var fields = List.of(
                FormField.needed("carrier", Type.TEXT, "国际承运商", "International carrier"),
                FormField.needed("service", Type.CHOICE, "运输方式", "Service")
                        .oneOf(
                                new FieldChoice("express", new Label("国际快递", "Express")),
                                new FieldChoice("postal", new Label("邮政小包", "Postal")),
                                new FieldChoice("air", new Label("空运专线", "Air line")),
                                new FieldChoice("sea", new Label("海运", "Sea")),
                                new FieldChoice("rail", new Label("铁路", "Rail"))),
                FormField.needed("tracking-number", Type.TEXT, "国际运单号", "International waybill")
                        .matching("[A-Za-z0-9-]{6,40}", "6–40 位字母、数字或连字符", "6–40 letters, digits or hyphens"),
                FormField.needed("incoterm", Type.CHOICE, "贸易术语", "Incoterm")
                        .oneOf(
                                new FieldChoice("DAP", new Label("DAP 目的地交货", "DAP")),
                                new FieldChoice("DDP", new Label("DDP 完税后交货", "DDP"))),
                FormField.needed("pickup-on", Type.DATE, "约定揽收日", "Pickup on").optional());
        return new Node(
                1,
                NodeCode.INTERNATIONAL,
                false,
                "customs",
                Duration.ofHours(4),
                new Label("国际物流对接", "International logistics"),
                new Label(
                        "向国际承运商订舱,登记运输方式与国际运单号。",
                        "Book with the international carrier; note the service and its waybill number."),
                new Label("承运商系统", "Carrier's system"),
                NodeDetails.asking(new NodeForm(fields)));
    }
}
