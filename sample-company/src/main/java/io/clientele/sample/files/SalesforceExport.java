package io.clientele.sample.files;

import io.clientele.sample.chance.Dice;
import io.clientele.sample.history.History;
import java.util.List;

/**
 * A full export of the company's Salesforce, {@code crm/<Object>.csv}: Account, Contact, Lead,
 * Opportunity, Task, Event, Campaign, CampaignMember, Case and User.
 *
 * <p>Columns are the standard API names of each object, every field is quoted, instants are {@code
 * 2026-03-01T14:05:33.000Z}, dates ISO, booleans true and false, and {@code Id} (18 characters) is
 * the key. A converted lead names its {@code ConvertedContactId}; activities ({@code WhoId}) of a
 * converted lead hang on that contact, those of others on the lead, as Salesforce does it. Contacts
 * without {@code AccountId} are consumers. {@code Task.Type} is Email (sent by a rep) or Email
 * Reply (received); {@code Event.Type} is Meeting.
 */
final class SalesforceExport implements Export {
  @Override
  public List<Feed> feeds(History history, Dice dice, Dirt dirt) {
    SalesforceIds ids = new SalesforceIds(history);
    SalesforceParties parties = new SalesforceParties(history, dice);
    SalesforcePipeline pipeline = new SalesforcePipeline(history, ids);
    SalesforceActivities activities = new SalesforceActivities(history, ids, dice);
    Feed accounts = parties.accounts();
    Feed contacts = parties.contacts();
    Feed leads = parties.leads();
    Feed opportunities = pipeline.opportunities();
    Feed tasks = activities.tasks();
    spoil(accounts, contacts, dirt);
    spoilLeads(leads, dirt);
    dirt.badDates(opportunities, "Id", "CreatedDate", 2);
    spoilTasks(tasks, dirt);
    return List.of(
        accounts,
        contacts,
        leads,
        opportunities,
        tasks,
        activities.events(),
        pipeline.campaigns(),
        pipeline.members(),
        activities.cases(),
        parties.users());
  }

  private static void spoil(Feed accounts, Feed contacts, Dirt dirt) {
    dirt.repeat(accounts, 3);
    dirt.repeat(contacts, 6);
    dirt.brokenOff(contacts, 2);
    dirt.missingKeys(contacts, "Id", 1);
  }

  private static void spoilLeads(Feed leads, Dirt dirt) {
    dirt.repeat(leads, 4);
    dirt.badDates(leads, "Id", "CreatedDate", 3);
    dirt.brokenOff(leads, 2);
  }

  private static void spoilTasks(Feed tasks, Dirt dirt) {
    dirt.repeat(tasks, 5);
    dirt.badDates(tasks, "Id", "ActivityDate", 3);
    dirt.brokenOff(tasks, 2);
    dirt.unclosedQuote(tasks);
  }
}
