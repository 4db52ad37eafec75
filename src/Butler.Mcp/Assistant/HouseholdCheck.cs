using System.Net.Mail;
using Butler.Environments.PersonalTasks.Knowledge;
using Butler.Environments.Scheduling;
using NodaTime;

namespace Butler.Mcp.Assistant;

/// <summary>Finds what a knowledge folder's files say that cannot be, so that it is told at the start and not in the middle of a call.</summary>
internal static class HouseholdCheck
{
    private const int MostMinutes = 1440;

    /// <summary>Checks everything that was read.</summary>
    /// <exception cref="HouseholdException">Something cannot be; the message names file, entry and member.</exception>
    public static void Check(Household household)
    {
        var knowledge = household.Knowledge;
        Need(DateTimeZoneProviders.Tzdb.GetZoneOrNull(knowledge.Profile.Timezone) is not null, "profile.json", $"timezone is an IANA id such as Europe/Berlin; '{knowledge.Profile.Timezone}' is none.");
        Need(IsAddress(knowledge.Profile.Email), "profile.json", $"email is an address; '{knowledge.Profile.Email}' is none.");
        Need(knowledge.Preferences.MeetingMinutes is null or (>= 1 and <= MostMinutes), "preferences.json", "meeting_minutes is from 1 to 1440.");
        Each("contacts.json", knowledge.Contacts, Check);
        Each("commitments.json", knowledge.Commitments, Check);
        Each("inbox.json", household.Mails, Check);
        Each("preferences.json", knowledge.Preferences.Statements, statement => string.IsNullOrWhiteSpace(statement) ? "a statement is a sentence." : null);
    }

    private static void Each<T>(string file, IReadOnlyList<T> entries, Func<T, string?> fault)
    {
        for (var entry = 0; entry < entries.Count; entry++)
        {
            // A list may hold null in spite of its type: JSON can write it.
            var wrong = entries[entry] is { } there ? fault(there) : "it is null.";
            Need(wrong is null, file, FormattableString.Invariant($"entry {entry + 1}: {wrong}"));
        }
    }

    private static string? Check(Contact contact) =>
        string.IsNullOrWhiteSpace(contact.Name) ? "name is empty."
        : string.IsNullOrWhiteSpace(contact.Relation) ? "relation is empty."
        : IsAddress(contact.Email) ? null : $"email is an address; '{contact.Email}' is none.";

    private static string? Check(Commitment commitment) =>
        commitment.Recurrence is { } rule && !RecurrenceRule.TryParse(rule, out _) ? $"recurrence is an RFC 5545 rule such as FREQ=WEEKLY;BYDAY=TU; '{rule}' is none that is supported."
        : commitment is { Recurrence: null, Date: null } ? "it has neither date nor recurrence."
        : string.IsNullOrWhiteSpace(commitment.Title) ? "title is empty." : null;

    private static string? Check(SampleMail mail) =>
        IsAddress(mail.FromAddress) ? null : $"from_address is an address; '{mail.FromAddress}' is none.";

    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out _);

    private static void Need(bool holds, string file, string fault)
    {
        if (!holds)
        {
            throw new HouseholdException($"{file}: {fault} kb/README.md tells the format.");
        }
    }
}
