namespace Butler.Environments.WorkLifeFirewall.Events;

/// <summary>What can happen in a week and asks for a reply. The first seven happen in every week, the others are brought about.</summary>
public enum WeekEvent
{
    /// <summary>Staging is down: Monday morning, always first.</summary>
    Staging,

    /// <summary>Priya and Rahul both want a call.</summary>
    Slack,

    /// <summary>The client escalates.</summary>
    Client,

    /// <summary>The leave that has been pending for three months.</summary>
    Leave,

    /// <summary>The self-appraisal that is due on Friday.</summary>
    Appraisal,

    /// <summary>A third swap of on-call.</summary>
    Oncall,

    /// <summary>The optional standup at 22:30.</summary>
    Standup,

    /// <summary>Staging is down again.</summary>
    FailsAgain,

    /// <summary>Priya and Rahul are blocked.</summary>
    Blocked,

    /// <summary>The client writes once more, and harsher.</summary>
    HarsherMail,

    /// <summary>The alert at 23:40.</summary>
    Alert,

    /// <summary>The standup again.</summary>
    Again,

    /// <summary>The leave is refused.</summary>
    Refused,

    /// <summary>The manager hands work back.</summary>
    HandedBack,
}
