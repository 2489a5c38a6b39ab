package io.clientele.sample.touch;

/** What can happen between a person and the company. */
public enum TouchKind {
  CRAWL(Channel.WEB),
  PAGE_VIEW(Channel.WEB),
  PRODUCT_VIEW(Channel.WEB),
  SEARCH(Channel.WEB),
  ADD_TO_CART(Channel.WEB),
  CHECKOUT(Channel.WEB),
  ORDER(Channel.WEB),
  MAIL_DELIVERED(Channel.EMAIL),
  MAIL_OPEN(Channel.EMAIL),
  MAIL_CLICK(Channel.EMAIL),
  MAIL_SCAN(Channel.EMAIL),
  MAIL_BOUNCE(Channel.EMAIL),
  MAIL_UNSUBSCRIBE(Channel.EMAIL),
  CALL_IN(Channel.PHONE),
  CALL_OUT(Channel.PHONE),
  SMS_OUT(Channel.SMS),
  SMS_IN(Channel.SMS),
  CHAT(Channel.CHAT),
  MENTION(Channel.SOCIAL),
  VISIT(Channel.STORE),
  FORM(Channel.FORM),
  FAX(Channel.FAX),
  LETTER(Channel.PRINT),
  REP_MAIL(Channel.SALES_REP),
  REP_REPLY(Channel.SALES_REP),
  MEETING(Channel.IN_PERSON);

  private final Channel channel;

  TouchKind(Channel channel) {
    this.channel = channel;
  }

  public Channel channel() {
    return channel;
  }
}
