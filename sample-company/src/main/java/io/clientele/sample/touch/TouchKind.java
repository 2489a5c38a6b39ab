package io.clientele.sample.touch;

/** What can happen between a person and the company; each kind is written by one system. */
public enum TouchKind {
  CRAWL,
  PAGE_VIEW,
  PRODUCT_VIEW,
  SEARCH,
  ADD_TO_CART,
  CHECKOUT,
  ORDER,
  MAIL_DELIVERED,
  MAIL_OPEN,
  MAIL_CLICK,
  MAIL_SCAN,
  MAIL_BOUNCE,
  MAIL_UNSUBSCRIBE,
  CALL_IN,
  CALL_OUT,
  SMS_OUT,
  SMS_IN,
  CHAT,
  MENTION,
  VISIT,
  FORM,
  FAX,
  LETTER,
  REP_MAIL,
  REP_REPLY,
  MEETING;

  public boolean isWeb() {
    return compareTo(ORDER) <= 0;
  }

  public boolean isMail() {
    return compareTo(MAIL_DELIVERED) >= 0 && compareTo(MAIL_UNSUBSCRIBE) <= 0;
  }

  public boolean isCall() {
    return this == CALL_IN || this == CALL_OUT;
  }

  public boolean isSms() {
    return this == SMS_OUT || this == SMS_IN;
  }

  public boolean isRepWork() {
    return this == REP_MAIL || this == REP_REPLY;
  }
}
