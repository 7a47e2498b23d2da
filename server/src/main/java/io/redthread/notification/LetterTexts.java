package io.redthread.notification;

import io.redthread.kernel.Label;

/** The letters to suppliers as shipped: plain text that is answered by replying. */
final class LetterTexts {

    static final Label RFQ_TITLE =
            new Label("询价 {number}:{title},请于 {answerBy} 前报价", "RFQ {number}: {title}, please answer by {answerBy}");

    static final Label RFQ = new Label("""
            {person}:

            我公司拟采购下列商品,请于 {answerBy} 前报价。

            {lines}

            {note}

            报价方法:直接回复本邮件,保留行号,逐行写明不含税单价、税率、交货天数;另写明币种和报价有效期。不报的行请写"不报"。

            采购员:{buyer} {replyTo}
            询价单号:{number}
            """, """
            Dear {person},

            we intend to buy the goods below. Please send us your offer by {answerBy}.

            {lines}

            {note}

            How to answer: reply to this mail and keep the line numbers. For each line give the unit price without tax, the \
            tax rate and the days to delivery; give the currency and how long the offer holds. Write "no offer" where you \
            offer nothing.

            Buyer: {buyer} {replyTo}
            RFQ: {number}
            """);

    static final Label RFQ_CANCEL_TITLE = new Label("询价 {number} 取消:{title}", "RFQ {number} called off: {title}");

    static final Label RFQ_CANCEL = new Label("""
            {person}:

            询价 {number}({title})已取消,不用再报价。

            原因:{reason}

            已花的时间,谢谢。

            采购员:{buyer} {replyTo}
            """, """
            Dear {person},

            our request for quotation {number} ({title}) is called off; no offer is needed any more.

            Reason: {reason}

            Thank you for your time.

            Buyer: {buyer} {replyTo}
            """);

    static final Label ORDER_TITLE = new Label("采购订单 {number}", "Purchase order {number}");

    static final Label ORDER = new Label("""
            {person}:

            请按下列采购订单供货,并直接回复本邮件,写明确认的交货日期。

            {lines}

            含税总额:{total}
            期望到货:{wantedOn}

            采购员:{buyer} {replyTo}
            订单号:{number}
            """, """
            Dear {person},

            please deliver the order below, and reply to this mail with the day of delivery you confirm.

            {lines}

            Total with tax: {total}
            Wanted by: {wantedOn}

            Buyer: {buyer} {replyTo}
            Order: {number}
            """);

    static final Label CHANGE_TITLE =
            new Label("采购订单 {number} 变更,第 {version} 版", "Purchase order {number} changed, version {version}");

    static final Label CHANGE = new Label("""
            {person}:

            采购订单 {number} 已变更。以下第 {version} 版替代此前各版,请直接回复本邮件,重新确认交货日期。

            {lines}

            含税总额:{total}
            期望到货:{wantedOn}

            采购员:{buyer} {replyTo}
            订单号:{number}
            """, """
            Dear {person},

            purchase order {number} was changed. Version {version} below replaces the earlier ones; please reply to this mail \
            and confirm the day of delivery anew.

            {lines}

            Total with tax: {total}
            Wanted by: {wantedOn}

            Buyer: {buyer} {replyTo}
            Order: {number}
            """);

    static final Label CANCEL_TITLE = new Label("采购订单 {number} 已取消", "Purchase order {number} is cancelled");

    static final Label CANCEL = new Label("""
            {person}:

            采购订单 {number} 已取消,请不要发货。原因:{reason}

            采购员:{buyer} {replyTo}
            """, """
            Dear {person},

            purchase order {number} is cancelled; please do not deliver. Reason: {reason}

            Buyer: {buyer} {replyTo}
            """);

    static final Label CLOSE_TITLE = new Label("采购订单 {number} 余量不再需要", "The rest of order {number} is not wanted");

    static final Label CLOSE = new Label("""
            {person}:

            采购订单 {number} 未到货的部分不再需要,请不要再发。原因:{reason}

            采购员:{buyer} {replyTo}
            """, """
            Dear {person},

            what has not been delivered of purchase order {number} is not wanted any more. Reason: {reason}

            Buyer: {buyer} {replyTo}
            """);

    private LetterTexts() {}
}
