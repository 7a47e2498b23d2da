package io.redthread.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import io.redthread.notification.domain.Wording;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people are told of (消息类型): how far it goes by itself, and the words as shipped, which carry facts in braces. A
 * new kind is one constant here and one method in {@link Listening}.
 */
public enum MessageKind {
    /** An exception was given to the person. */
    EXCEPTION_ASSIGNED(
            "exception-assigned",
            Reach.calm(Channel.WECOM),
            new Label("异常分派", "Exception assigned"),
            new Label("异常交给你:{number}", "Exception given to you: {number}"),
            new Label("{by} 请你处理。{detailZh}", "{by} asks you to handle it. {detailEn}")),
    /** An exception that the person's department found must be handed over soon. */
    EXCEPTION_HANDOVER(
            "exception-handover",
            Reach.calm(Channel.WECOM),
            new Label("异常待交接", "Exception to hand over"),
            new Label("异常待交接:{number},{due} 前", "Hand over the exception of {number} by {due}"),
            new Label(
                    "{detailZh} 请交给客服并写明情况。",
                    "{detailEn} Give it to who answers for it, with a word of what happened.")),
    /** An exception was not handed over in time, and the person is above who should have. */
    EXCEPTION_ESCALATED(
            "exception-escalated",
            Reach.urgent(Channel.WECOM),
            new Label("异常交接超时", "Exception not handed over"),
            new Label("异常交接超时:{number}", "Not handed over in time: {number}"),
            new Label("{detailZh} 应在 {due} 前交接。", "{detailEn} It was to be handed over by {due}.")),
    /** Tasks that the person may do are late. */
    TASK_OVERDUE(
            "task-overdue",
            Reach.calm(Channel.WECOM),
            new Label("待办超时", "Task overdue"),
            new Label("{count} 件待办超时", "Overdue tasks: {count}"),
            new Label("最早一件:{titleZh} {number}", "The first: {titleEn} {number}")),
    /** The person's import came to its end. */
    IMPORT_ENDED(
            "import-ended",
            Reach.calm(),
            new Label("导入结束", "Import ended"),
            new Label("导入{stateZh}:{file}", "Import {stateEn}: {file}"),
            new Label("已处理 {done} 行,拒收 {refused} 行。", "{done} rows taken in hand, {refused} refused.")),
    /** Somebody else stopped an order. */
    ORDER_HELD(
            "order-held",
            Reach.calm(),
            new Label("订单挂起", "Order held"),
            new Label("{count} 张订单被挂起:{number}", "Orders held: {count}, {number}"),
            new Label("{by}:{reason}", "{by}: {reason}")),
    /** A new version of a standard concerns the person. */
    STANDARD_PUBLISHED(
            "standard-published",
            Reach.calm(Channel.WECOM),
            new Label("流程标准更新", "Standard published"),
            new Label("{titleZh}发布", "{titleEn} is published"),
            new Label("{note} 生效时间:{from}。请阅读公告并确认。", "{note} In force from {from}. Please read the announcement.")),
    /** Somebody shows the person a thread. */
    THREAD_SHARED(
            "thread-shared",
            Reach.calm(Channel.WECOM),
            new Label("红线分享", "Thread shared"),
            new Label("{by} 给你看一条红线:{number}", "{by} shows you a thread: {number}"),
            new Label("{note} {until} 前可查看。", "{note} To be read until {until}.")),
    /** A month was closed and the person has a score. */
    SCORES_CLOSED(
            "scores-closed",
            Reach.calm(Channel.WECOM),
            new Label("月度考核结果", "Score of a month"),
            new Label("{month} 考核得分 {score}", "Your score of {month}: {score}"),
            new Label("{resultsZh}得分由哪些事实算出,可在“我的绩效”查看。", "{resultsEn}My performance shows the facts it is made of.")),
    /** An objection of the person was answered. */
    OBJECTION_DECIDED(
            "objection-decided",
            Reach.calm(Channel.WECOM),
            new Label("申诉已答复", "Objection answered"),
            new Label("申诉{decisionZh}:{kpiZh}", "Objection {decisionEn}: {kpiEn}"),
            new Label("{by}:{words}", "{by}: {words}")),
    /** A questionnaire asks the person. */
    SURVEY_OPENED(
            "survey-opened",
            Reach.calm(Channel.WECOM),
            new Label("匿名问卷", "Anonymous questionnaire"),
            new Label("请填问卷:{name}", "Please answer: {name}"),
            new Label("匿名,{until} 前可填。", "It is anonymous and takes answers until {until}.")),
    /** The journal does not prove itself any more. */
    JOURNAL_BROKEN(
            "journal-broken",
            Reach.urgent(Channel.MAIL),
            new Label("日志核验", "Journal verification"),
            new Label("日志核验未通过", "The journal does not verify"),
            new Label("发现 {findings} 处问题,立即查看。", "{findings} findings. Look at once.")),
    /** It is the person's turn to decide. */
    APPROVAL_REQUESTED(
            "approval-requested",
            Reach.calm(Channel.WECOM, Channel.MAIL),
            new Label("待你审批", "Your decision"),
            new Label("待审批:{number} {amount}", "Your decision: {number} {amount}"),
            new Label("{title}。{roleZh},{due} 前。", "{title}. As {roleEn}, by {due}.")),
    /** The same, and it cannot wait: told by every urgent channel at once. */
    APPROVAL_URGENT(
            "approval-urgent",
            Reach.urgent(Channel.SMS, Channel.WECOM),
            new Label("紧急审批", "Urgent decision"),
            new Label("紧急审批:{number} {amount}", "Urgent decision: {number} {amount}"),
            new Label(
                    "{title}。{roleZh},{due} 前,超时升级给上级。",
                    "{title}. As {roleEn}, by {due}, then it goes to your superior.")),
    /** An urgent decision is still the person's to take, and half of the time for it is over. */
    APPROVAL_URGENT_REMINDED(
            "approval-urgent-reminded",
            Reach.urgent(Channel.SMS, Channel.WECOM),
            new Label("紧急审批提醒", "Urgent decision reminder"),
            new Label("紧急审批还没处理:{number} {amount}", "Urgent and not yet decided: {number} {amount}"),
            new Label("{title}。{due} 到期,超时升级给上级。", "{title}. Due {due}, then it goes to your superior.")),
    /** The person's time to decide is half over, or over. */
    APPROVAL_REMINDED(
            "approval-reminded",
            Reach.calm(Channel.WECOM),
            new Label("审批提醒", "Decision reminder"),
            new Label("还没审批:{number},{due} 到期", "Not yet decided: {number}, due {due}"),
            new Label("{title} {amount}", "{title} {amount}")),
    /** Nobody decided in time, and now it is the superior's turn. */
    APPROVAL_ESCALATED(
            "approval-escalated",
            Reach.urgent(Channel.SMS, Channel.WECOM),
            new Label("审批升级", "Decision escalated"),
            new Label("超时升级给你:{number} {amount}", "Escalated to you: {number} {amount}"),
            new Label("{title}。{roleZh},{due} 前。", "{title}. As {roleEn}, by {due}.")),
    /** Nobody is left above. */
    APPROVAL_STUCK(
            "approval-stuck",
            Reach.urgent(Channel.WECOM),
            new Label("审批无人可升级", "Decision stuck at the top"),
            new Label("审批超时且已无上级:{number}", "Late, and nobody above: {number}"),
            new Label("{title} {amount},{due} 到期。", "{title} {amount}, was due {due}.")),
    /** What the person raised was decided. */
    APPROVAL_ENDED(
            "approval-ended",
            Reach.calm(Channel.WECOM),
            new Label("审批结果", "Decision made"),
            new Label("{number} {resultZh}", "{number} {resultEn}"),
            new Label("{title}。{by} {reasonZh}", "{title}. {by} {reasonEn}")),
    /** Somebody wants the person to know or to say something. */
    APPROVAL_NOTED(
            "approval-noted",
            Reach.calm(Channel.WECOM),
            new Label("审批沟通", "About a decision"),
            new Label("{by}{whatZh}:{number}", "{by} {whatEn}: {number}"),
            new Label("{title}。{text}", "{title}. {text}")),
    /** Something that concerns the person is late or odd. */
    ALERT_RAISED(
            "alert-raised",
            Reach.calm(Channel.WECOM),
            new Label("预警", "Alert"),
            new Label("{ruleZh}:{number}{moreZh}", "{ruleEn}: {number}{moreEn}"),
            new Label("{name}", "{name}")),
    /** The same, and it cannot wait. */
    ALERT_CRITICAL(
            "alert-critical",
            Reach.urgent(Channel.WECOM),
            new Label("严重预警", "Critical alert"),
            new Label("{ruleZh}:{number}{moreZh}", "{ruleEn}: {number}{moreEn}"),
            new Label("{name} 请立即处理。", "{name} Look at it now.")),
    /** Nobody below the person took it in time. */
    ALERT_ESCALATED(
            "alert-escalated",
            Reach.urgent(Channel.WECOM),
            new Label("预警升级", "Alert escalated"),
            new Label("无人处理:{ruleZh} {number}{moreZh}", "Nobody took it: {ruleEn} {number}{moreEn}"),
            new Label("{name} 超时无人认领,升级给你。", "{name} Not taken in time; it comes to you.")),
    /** What the person was told of has gone by itself. */
    ALERT_SETTLED(
            "alert-settled",
            Reach.calm(),
            new Label("预警解除", "Alert settled"),
            new Label("已自行解除:{ruleZh} {number}{moreZh}", "Settled by itself: {ruleEn} {number}{moreEn}"),
            new Label("{name}", "{name}")),
    /** Somebody gave an alert to the person. */
    ALERT_ASSIGNED(
            "alert-assigned",
            Reach.calm(Channel.WECOM),
            new Label("预警分派", "Alert given to you"),
            new Label("预警交给你:{ruleZh} {number}", "An alert given to you: {ruleEn} {number}"),
            new Label("{name}", "{name}")),
    /** A connection does not work; what it carries waits. */
    CHANNEL_DOWN(
            "channel-down",
            Reach.calm(),
            new Label("渠道中断", "Channel down"),
            new Label("{connection} 发不出去", "{connection} does not work"),
            new Label(
                    "消息在等待,恢复后自动补发。最后回答:{answer}",
                    "Messages wait and leave once it works again. Last answer: {answer}")),
    /** Messages were given up. */
    DELIVERY_FAILED(
            "delivery-failed",
            Reach.calm(),
            new Label("发送失败", "Delivery failed"),
            new Label("{connection}:{count} 条消息没有送达", "{connection}: {count} messages not delivered"),
            new Label(
                    "最后回答:{answer}。可在发送记录里重发。",
                    "Last answer: {answer}. They can be sent again from the delivery log.")),
    /** Somebody tries a connection. */
    CHANNEL_TEST(
            "channel-test",
            Reach.calm(),
            new Label("渠道测试", "Channel test"),
            new Label("{connection} 测试消息", "Test message of {connection}"),
            new Label("{by} 在测试这个渠道,收到即为正常。", "{by} tries this channel; that you read this means it works.")),
    /** A letter of the person's did not reach a supplier. */
    LETTER_FAILED(
            "letter-failed",
            Reach.calm(Channel.WECOM),
            new Label("函件未送达", "Letter not delivered"),
            new Label("{number} 没能发给{supplier}", "{number} did not reach {supplier}"),
            new Label(
                    "最后回答:{answer}。请核对供应商邮箱,再在单据上重发。",
                    "Last answer: {answer}. Check the supplier's address, then send again from the document.")),
    /** To a supplier: a price is asked for. */
    RFQ_LETTER(
            "rfq-letter",
            Reach.letter(),
            new Label("致供应商:询价", "To suppliers: a price is asked for"),
            LetterTexts.RFQ_TITLE,
            LetterTexts.RFQ),
    /** To a supplier: a price is not wanted any more. */
    RFQ_CANCEL_LETTER(
            "rfq-cancel-letter",
            Reach.letter(),
            new Label("致供应商:询价取消", "To suppliers: a request for quotation is called off"),
            LetterTexts.RFQ_CANCEL_TITLE,
            LetterTexts.RFQ_CANCEL),
    /** To a supplier: an order is placed. */
    ORDER_LETTER(
            "order-letter",
            Reach.letter(),
            new Label("致供应商:采购订单", "To suppliers: an order is placed"),
            LetterTexts.ORDER_TITLE,
            LetterTexts.ORDER),
    /** To a supplier: an order is changed. */
    ORDER_CHANGE_LETTER(
            "order-change-letter",
            Reach.letter(),
            new Label("致供应商:订单变更", "To suppliers: an order is changed"),
            LetterTexts.CHANGE_TITLE,
            LetterTexts.CHANGE),
    /** To a supplier: an order is called off. */
    ORDER_CANCEL_LETTER(
            "order-cancel-letter",
            Reach.letter(),
            new Label("致供应商:订单取消", "To suppliers: an order is called off"),
            LetterTexts.CANCEL_TITLE,
            LetterTexts.CANCEL),
    /** To a supplier: what has not come is not wanted any more. */
    ORDER_CLOSE_LETTER(
            "order-close-letter",
            Reach.letter(),
            new Label("致供应商:余量不再需要", "To suppliers: the rest is not wanted"),
            LetterTexts.CLOSE_TITLE,
            LetterTexts.CLOSE);

    private final String code;
    private final Reach reach;
    private final Label label;
    private final Label title;
    private final Label body;

    MessageKind(String code, Reach reach, Label label, Label title, Label body) {
        this.code = code;
        this.reach = reach;
        this.label = label;
        this.title = title;
        this.body = body;
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What the kind is called. */
    public Label label() {
        return label;
    }

    /** Whether it pops up, passes quiet hours and cannot be muted in the app. */
    public boolean urgent() {
        return reach.urgent();
    }

    /** Whether it comes by that channel when nobody chose otherwise. */
    public boolean comesBy(Channel channel) {
        return reach.channels().contains(channel);
    }

    /** Whether people choose how they hear of it; a test goes where it is sent, a letter to its party. */
    public boolean chosen() {
        return this != CHANNEL_TEST && !outside();
    }

    /** Whether it is a letter to a party outside the house: by mail only, and without a link into it. */
    public boolean outside() {
        return reach.outside();
    }

    /** Whether texts of it are told over that channel. */
    public boolean toldBy(Channel channel) {
        return !outside() || channel == Channel.MAIL;
    }

    /** The words as shipped; a text message is the headline alone, everything outside the house carries the link. */
    public Wording shipped(Channel channel, Language language) {
        var head = in(title, language);
        var text = in(body, language);
        return switch (channel) {
            case IN_APP, WECOM -> new Wording(head, text);
            case MAIL, GROUP -> new Wording(head, outside() ? text : text + "\n\n{link}");
            case SMS -> new Wording("", head);
        };
    }

    /** Names of the facts that its words may use, {@code link} and {@code person} among them. */
    public Set<String> variables() {
        var names = new TreeSet<>(Set.of("link", "person"));
        for (var language : Language.values()) {
            names.addAll(shipped(Channel.IN_APP, language).variables());
        }
        return names;
    }

    /** The one of that code. */
    @JsonCreator
    public static MessageKind of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/kind", code, "value-malformed");
    }

    private static String in(Label text, Language language) {
        return language == Language.ZH ? text.zh() : text.en();
    }
}
