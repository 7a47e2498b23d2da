package io.redthread.notification;

import static io.redthread.notification.ConnectionField.initially;
import static io.redthread.notification.ConnectionField.optional;
import static io.redthread.notification.ConnectionField.optionalSecret;
import static io.redthread.notification.ConnectionField.secret;
import static io.redthread.notification.ConnectionField.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import java.util.List;

/** Who carries messages outside (服务商), and what must be known of an account there. */
public enum Provider {
    /** Any mail server. */
    SMTP(
            "smtp",
            new Label("邮件服务器 (SMTP)", "Mail server (SMTP)"),
            Channel.MAIL,
            text("host", "服务器", "Server"),
            initially("port", "端口", "Port", "587"),
            initially("security", "加密 (starttls / tls / none)", "Encryption (starttls / tls / none)", "starttls"),
            text("from", "发件地址", "From"),
            optional("username", "用户名", "User name"),
            optionalSecret("password", "密码", "Password")),
    /** An application at WeCom, which writes to single people. */
    WECOM_APP(
            "wecom-app",
            new Label("企业微信应用", "WeCom application"),
            Channel.WECOM,
            text("corpId", "企业 ID", "Corp ID"),
            text("agentId", "应用 AgentId", "AgentId"),
            secret("corpSecret", "应用 Secret", "Secret"),
            initially("base", "接口地址", "Address", "https://qyapi.weixin.qq.com")),
    /** A robot in a WeCom group. */
    WECOM_ROBOT(
            "wecom-robot",
            new Label("企业微信群机器人", "WeCom group robot"),
            Channel.GROUP,
            secret("key", "Webhook 的 key", "Key of the webhook"),
            initially("base", "接口地址", "Address", "https://qyapi.weixin.qq.com")),
    /** A robot in a DingTalk group. */
    DINGTALK_ROBOT(
            "dingtalk-robot",
            new Label("钉钉群机器人", "DingTalk group robot"),
            Channel.GROUP,
            secret("accessToken", "Webhook 的 access_token", "access_token of the webhook"),
            secret("signSecret", "加签密钥", "Signing secret"),
            initially("base", "接口地址", "Address", "https://oapi.dingtalk.com")),
    /** A robot in a Feishu group. */
    FEISHU_ROBOT(
            "feishu-robot",
            new Label("飞书群机器人", "Feishu group robot"),
            Channel.GROUP,
            secret("hook", "Webhook 地址最后一段", "Last part of the webhook"),
            secret("signSecret", "签名密钥", "Signing secret"),
            initially("base", "接口地址", "Address", "https://open.feishu.cn")),
    /** Text messages by Aliyun. */
    SMS_ALIYUN(
            "sms-aliyun",
            new Label("阿里云短信", "Aliyun SMS"),
            Channel.SMS,
            text("accessKeyId", "AccessKey ID", "AccessKey ID"),
            secret("accessKeySecret", "AccessKey Secret", "AccessKey Secret"),
            text("signName", "短信签名", "Signature"),
            text("templateCode", "通用模板 CODE(变量 content)", "General template code (variable content)"),
            initially("base", "接口地址", "Address", "https://dysmsapi.aliyuncs.com")),
    /** Text messages by Tencent Cloud. */
    SMS_TENCENT(
            "sms-tencent",
            new Label("腾讯云短信", "Tencent Cloud SMS"),
            Channel.SMS,
            text("secretId", "SecretId", "SecretId"),
            secret("secretKey", "SecretKey", "SecretKey"),
            text("sdkAppId", "短信 SdkAppId", "SdkAppId"),
            text("signName", "短信签名", "Signature"),
            text("templateId", "通用模板 ID(变量 {1})", "General template ID (variable {1})"),
            initially("region", "地域", "Region", "ap-guangzhou"),
            initially("base", "接口地址", "Address", "https://sms.tencentcloudapi.com")),
    /** The demo company's mailbox. */
    DEMO_MAIL("demo-mail", new Label("演示邮箱", "Demo mailbox"), Channel.MAIL),
    /** The demo company's telephone. */
    DEMO_SMS("demo-sms", new Label("演示手机短信", "Demo phone, SMS"), Channel.SMS),
    /** WeCom on the demo company's telephone. */
    DEMO_WECOM("demo-wecom", new Label("演示手机企业微信", "Demo phone, WeCom"), Channel.WECOM),
    /** A group on the demo company's telephone. */
    DEMO_GROUP("demo-group", new Label("演示群", "Demo group"), Channel.GROUP);

    private final String code;
    private final Label label;
    private final Channel channel;
    private final List<ConnectionField> fields;

    Provider(String code, Label label, Channel channel, ConnectionField... fields) {
        this.code = code;
        this.label = label;
        this.channel = channel;
        this.fields = List.of(fields);
    }

    /** The word in API and database. */
    @JsonValue
    public String code() {
        return code;
    }

    /** What it is called. */
    public Label label() {
        return label;
    }

    /** By which channel its messages come. */
    public Channel channel() {
        return channel;
    }

    /** What must be filled in. */
    public List<ConnectionField> fields() {
        return fields;
    }

    /** Whether messages stay in the house, to be looked at on the demo phone. */
    public boolean demo() {
        return fields.isEmpty();
    }

    /** How many are sent at the same time; robots take 20 a minute, so one after the other. */
    public int atOnce() {
        return switch (channel) {
            case GROUP -> 1;
            case MAIL -> 5;
            case IN_APP, SMS, WECOM -> 10;
        };
    }

    /** The one of that code. */
    @JsonCreator
    public static Provider of(String code) {
        for (var one : values()) {
            if (one.code.equals(code)) {
                return one;
            }
        }
        throw InvalidInput.of("/provider", code, "value-malformed");
    }
}
