using Butler.Environments.PersonalTasks.Ports;
using Butler.Environments.PersonalTasks.Scenarios;

namespace Butler.Environments.PersonalTasks.Simulation;

/// <summary>Lets one service be down: its first write of the episode is answered 503, and so are those of the next steps.</summary>
public sealed class SimulatedOutage(ServiceOutage? outage)
{
    private int _step;
    private int? _upAgainAt;

    /// <summary>Tells the number of the step that begins.</summary>
    public void StepBegins(int step) => _step = step;

    /// <summary>What a write to a service is answered with while it is down; null when it is up.</summary>
    public ServiceReply? Answer(string service)
    {
        if (outage?.Service != service)
        {
            return null;
        }

        _upAgainAt ??= _step + outage.Steps;
        return _step < _upAgainAt ? new ServiceReply.Unavailable(_upAgainAt.Value - _step) : null;
    }
}
