namespace Butler.Environments.WorkLifeFirewall.Consequences;

/// <summary>The no's that matter: each carries a share of the boundary component.</summary>
public enum Held
{
    /// <summary>Asking for the leave, and going.</summary>
    Leave,

    /// <summary>Not taking the third swap.</summary>
    Oncall,

    /// <summary>Not sitting in a call at 22:30.</summary>
    Standup,

    /// <summary>Not dropping everything for two calls.</summary>
    Slack,

    /// <summary>Promising the client what can be kept.</summary>
    Client,
}
