namespace Butler.Environments.Language.Routing;

/// <summary>How much a to-do weighs in the order of the day. The value is the tier's score.</summary>
public enum Tier
{
    /// <summary>Groceries, entertainment, errands: not Butler's to act on.</summary>
    Unclassified = 0,

    /// <summary>Meetings, mail, deadlines, deliverables.</summary>
    Professional = 5,

    /// <summary>Health, family, habits, wellness: ahead of all work.</summary>
    Personal = 10,
}
